import i18next from 'i18next';
import { expect, it } from 'vitest';
import { reasonText } from './reason';

it('says why in words, with the number another machine answered, and the code itself when it is new', () => {
  expect(reasonText(i18next.t, 'frequency_cap')).toBe('频次已满');
  expect(reasonText(i18next.t, 'smtp_550')).toBe('邮件服务器答 550');
  expect(reasonText(i18next.t, 'something_new')).toBe('something_new');
});
