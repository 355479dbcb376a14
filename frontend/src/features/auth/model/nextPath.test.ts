import { expect, it } from 'vitest';
import { nextPath } from './nextPath';

it('returns to a page of the console and never to another site', () => {
  expect(nextPath('/customers?q=6620')).toBe('/customers?q=6620');
  expect(nextPath('//evil.example')).toBe('/');
  expect(nextPath('/\\evil.example')).toBe('/');
  expect(nextPath('https://evil.example')).toBe('/');
  expect(nextPath('/sign-in')).toBe('/');
  expect(nextPath(null)).toBe('/');
});
