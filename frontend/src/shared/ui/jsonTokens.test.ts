import { expect, it } from 'vitest';
import { jsonTokens, prettyJson } from './jsonTokens';

it('tells keys from strings, numbers and words, and loses no character', () => {
  const line = '  "price": 369.5, "ok": true, "note": "a \\"b\\": 1"';
  const tokens = jsonTokens(line);
  expect(tokens.map(({ text }) => text).join('')).toBe(line);
  expect(tokens.filter(({ kind }) => kind === 'key').map(({ text }) => text)).toEqual(['"price"', '"ok"', '"note"']);
  expect(tokens.find(({ kind }) => kind === 'number')?.text).toBe('369.5');
  expect(tokens.find(({ kind }) => kind === 'word')?.text).toBe('true');
});

it('leaves broken JSON as it came', () => {
  expect(prettyJson('{"a":1,,}')).toBe('{"a":1,,}');
});
