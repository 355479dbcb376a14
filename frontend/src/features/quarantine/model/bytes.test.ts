import { expect, it } from 'vitest';
import { fromBase64, hexLines, jsonProblem } from './bytes';

it('shows bytes sixteen a line with what can be printed', () => {
  const [line, second] = hexLines(fromBase64(btoa('{"a":1}\u0000\u0001 and more')));
  expect(line?.offset).toBe('00000000');
  expect(line?.hex.startsWith('7b 22 61 22 3a 31 7d 00  01')).toBe(true);
  expect(line?.text.startsWith('{"a":1}··')).toBe(true);
  expect(second?.offset).toBe('00000010');
});

it('says why a draft is not JSON yet', () => {
  expect(jsonProblem('{"a":1}')).toBeNull();
  expect(jsonProblem('{"a":1,,}')).not.toBeNull();
});
