import { describe, expect, it } from 'vitest';
import { sourceOfScope } from './scope';

describe('the scope of an identifier', () => {
  it('may be a source', () => expect(sourceOfScope('source-3')).toBe('3'));
  it.each([null, '', 'wx8a1f0c2b', 'source-3b', 'my-source-3'])('is otherwise shown as it is: %s', (scope) => expect(sourceOfScope(scope)).toBeUndefined());
});
