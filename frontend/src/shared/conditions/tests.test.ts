import { describe, expect, it } from 'vitest';
import { arity, complete, conditionComplete, conditionOf, newEvent, opsFor, rowsOf, scalarOf, withOp } from './tests';

describe('a test of a value', () => {
  it('keeps what a new operator can hold', () => {
    expect(withOp({ op: 'in', values: ['a', 'b'] }, 'eq')).toEqual({ op: 'eq', values: ['a'] });
    expect(withOp({ op: 'eq', values: ['a'] }, 'exists')).toEqual({ op: 'exists', values: [] });
    expect(withOp({ op: 'eq', values: ['a'] }, 'in_last')).toEqual({ op: 'in_last', values: [30], unit: 'days' });
  });

  it('offers what fits the type, and never hides what is chosen', () => {
    expect(opsFor('boolean', 'is_true')).not.toContain('gte');
    expect(opsFor('boolean', 'gte')).toContain('gte');
    expect(arity('between')).toBe(2);
  });

  it('reads numbers as numbers only where numbers are meant', () => {
    expect(scalarOf('199', 'number')).toBe(199);
    expect(scalarOf('199', 'text')).toBe('199');
    expect(scalarOf('12abc', 'number')).toBe('12abc');
  });

  it('is complete when every value is there', () => {
    expect(complete({ op: 'between', values: [1] })).toBe(false);
    expect(complete({ op: 'between', values: [1, 2] })).toBe(true);
    expect(complete({ op: 'eq', values: [''] })).toBe(false);
    expect(complete({ op: 'exists', values: [] })).toBe(true);
  });
});

describe('a condition in the compact editor', () => {
  const event = newEvent(true, 'order_paid');

  it('is one group of rows, and comes back as it was', () => {
    const condition = conditionOf('any', [event, { type: 'segment', segmentId: 3, in: true }]);
    expect(rowsOf(condition)).toEqual({ mode: 'any', rows: [event, { type: 'segment', segmentId: 3, in: true }] });
    expect(conditionOf('all', [])).toBeNull();
  });

  it('is left alone when it is deeper than rows', () => {
    expect(rowsOf({ type: 'all', conditions: [{ type: 'any', conditions: [event] }] })).toBeNull();
    expect(rowsOf({ type: 'none', conditions: [event] })).toBeNull();
  });

  it('is incomplete as long as one row is', () => {
    expect(conditionComplete({ type: 'all', conditions: [event] })).toBe(true);
    expect(conditionComplete({ type: 'all', conditions: [event, { type: 'attribute', key: 'city', test: { op: 'eq', values: [] } }] })).toBe(false);
    expect(conditionComplete({ type: 'all', conditions: [] })).toBe(false);
  });
});
