import { describe, expect, it } from 'vitest';
import { identifiersIn, matrixOf, mergesIn, splitsIn, stepOf } from './overview';

const kind = (name: string, people: number, strong = true) => ({ kind: name, strong, identifiers: people * 2, generic: 0, people });
const figures = {
  kinds: [kind('member_no', 100), kind('phone', 400), kind('anonymous_id', 1_000, false), kind('loyalty', 3)],
  overlaps: [
    { a: 'member_no', b: 'phone', people: 80, rate: 0.8 },
    { a: 'phone', b: 'anonymous_id', people: 300, rate: 0.75 },
    { a: 'member_no', b: 'anonymous_id', people: 0, rate: 0 },
  ],
  days: [{ day: '2026-11-17', merges: 3, splits: 0 }, { day: '2026-11-18', merges: 4, splits: 2 }],
};

describe('the matrix', () => {
  it('tells for each pair whom they share, from both sides', () => {
    const { rows } = matrixOf(figures, false);
    expect(rows.map(({ kind: { kind: name } }) => name)).toEqual(['member_no', 'phone', 'anonymous_id']);
    expect(rows[0]?.cells[1]).toEqual({ people: 80, rate: 0.8, ofRow: 0.8, ofColumn: 0.2 });
    expect(rows[1]?.cells[0]).toEqual({ people: 80, rate: 0.8, ofRow: 0.2, ofColumn: 0.8 });
    expect(rows[2]?.cells[0]).toEqual({ people: 0, rate: 0, ofRow: 0, ofColumn: 0 });
  });

  it('has nothing where a kind meets itself and leaves weak kinds out when asked to', () => {
    const { kinds, rows } = matrixOf(figures, true);
    expect(kinds).toHaveLength(2);
    expect(rows.map(({ cells }) => cells.map((cell) => cell === null))).toEqual([[true, false], [false, true]]);
  });

  it('of nobody is empty', () => {
    expect(matrixOf({ kinds: [], overlaps: [] }, false)).toEqual({ kinds: [], rows: [] });
    expect(matrixOf({ kinds: [kind('phone', 0), kind('email', 0)], overlaps: [{ a: 'phone', b: 'email', people: 0, rate: 0 }] }, true).rows[0]?.cells[1]?.rate).toBe(0);
  });
});

describe('figures', () => {
  it('add up', () => {
    expect(mergesIn(figures)).toBe(7);
    expect(splitsIn(figures)).toBe(2);
    expect(identifiersIn(figures)).toBe(3_006);
  });

  it('are coloured in five steps', () => {
    expect([0, 0.049, 0.05, 0.2, 0.4, 0.7, 1].map(stepOf)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });
});
