import { describe, expect, it } from 'vitest';
import type { Home } from '@/api/home';
import { foldRest, streams, streamWidths } from './river';
import { linePath, niceMax, todayOf } from './today';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shape = { outerX: 0, riverX: 400, top: 0, height: 500, joined: 120 };

describe('streams', () => {
  it('fill the river exactly and keep their order of size', () => {
    const widths = streamWidths([8_413_000, 290_600, 76_000], 120);
    expect(sum(widths)).toBeCloseTo(120);
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  it('keep a small one visible beside a large one', () => {
    expect(streamWidths([10_000_000, 1], 120)[1]).toBeGreaterThanOrEqual(5);
    expect(streamWidths([0, 0], 120)).toEqual([60, 60]);
    expect(streamWidths([], 120)).toEqual([]);
  });

  it('join side by side without gap or overlap', () => {
    const made = streams([5, 3, 1], shape);
    const edges = made.map(({ to, width }) => [to - width / 2, to + width / 2] as const);
    expect(edges[0]?.[0]).toBeCloseTo(190);
    expect(edges.at(-1)?.[1]).toBeCloseTo(310);
    edges.slice(1).forEach(([start], index) => expect(start).toBeCloseTo(edges[index]?.[1] ?? 0));
  });

  it('show the largest few and the rest together', () => {
    const { shown, rest } = foldRest([1, 9, 5, 2, 3], 3, (value) => value);
    expect(shown).toEqual([9, 5]);
    expect(rest).toEqual({ count: 3, value: 6 });
    expect(foldRest([1, 2], 3, (value) => value).rest).toBeNull();
  });
});

describe('today', () => {
  const home = (days: readonly string[], series: readonly number[]) => ({ days, metrics: { gmv: { series, value: 0, previous: null, previousSeries: [] } } }) as unknown as Home;
  const now = Date.parse('2026-11-18T06:00:00Z');

  it('is the last day, with the whole of yesterday as a mark', () => {
    expect(todayOf(home(['2026-11-17', '2026-11-18'], [200, 50]), now)).toEqual({ amount: 50, day: null, yesterday: 200, share: 0.25 });
  });

  it('says so when the last day is another one, and has no mark where there is none', () => {
    expect(todayOf(home(['2026-11-16'], [7]), now)).toEqual({ amount: 7, day: '2026-11-16', yesterday: null, share: null });
    expect(todayOf(home(['2026-11-17', '2026-11-18'], [0, 50]), now).share).toBeNull();
  });
});

it('draws a line from zero to a round number', () => {
  expect(niceMax(547)).toBe(600);
  expect(niceMax(0)).toBe(1);
  expect(linePath([0, 300, 600], 600, 100, 60)).toBe('M0.0 60.0L50.0 30.0L100.0 0.0');
});
