import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HtmlFrame } from './HtmlFrame';

it('shows foreign HTML where it can do nothing, and tells nobody that it was looked at', () => {
  render(<HtmlFrame label="mail" html={'<p>Hello</p><img src="https://a.cn/t/o/abc.gif" width=1><img src="https://a.cn/logo.png">'} />);
  const frame = screen.getByTitle('mail');
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
  expect(frame.getAttribute('srcdoc')).toContain('<p>Hello</p>');
  expect(frame.getAttribute('srcdoc')).not.toContain('/t/o/');
  expect(frame.getAttribute('srcdoc')).toContain('logo.png');
});
