import { describe, expect, it } from 'vitest';
import type { Home, JourneyLift } from '@/api/home';
import type { Kpi, Status } from '@/api/types';
import { liftAxis } from './lift';
import { moved, peakOf, trendOf } from './metrics';
import { notesOf, type TroubledSource } from './notes';

const kpi = (series: readonly number[] = [], previousSeries: readonly number[] = [], value = 0, previous: number | null = null): Kpi => ({ value, previous, series, previousSeries });
const flat = Array.from({ length: 30 }, () => 100);
const journey = (changes: Partial<JourneyLift>): JourneyLift => ({ id: 1, name: 'j', entered: 100, converted: 10, rate: 0.1, controlRate: 0.08, lift: 0.02, low: 0.01, high: 0.03, revenue: 0, ...changes });

function home(changes: Partial<Home['metrics']> = {}, journeys: readonly JourneyLift[] = []): Home {
  const none = kpi();
  return {
    asOf: '2026-11-18T06:20:00Z', currency: 'CNY', days: flat.map((_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`), reach: [], topChannels: [], journeys,
    metrics: { customers: none, newPeople: none, knownPeople: none, orders: none, gmv: kpi(flat, flat), repurchaseRate: none, reachable: none, journeyRevenue: none, ...changes },
  };
}
const status: Status = { eventToProfileMs: 1, lag: { resolve: 0, project: 0, standsStillSince: null }, projection: { state: 'live', lagMs: 1, asOf: '2026-11-18T06:20:00Z' }, quarantineOpen: 0, sources: 1, people: 1 };
const source = (trouble: TroubledSource['trouble']): TroubledSource => ({ id: 5, name: '抖音小店', trouble, lastEventAt: null, refused: 12 });
const kinds = (...args: Parameters<typeof notesOf>) => notesOf(...args).map(({ kind }) => kind);

describe('a change', () => {
  it('is good or bad as the dictionary says, not as it points', () => {
    expect(moved(110, 100, 'up').tone).toBe('good');
    expect(moved(110, 100, 'down').tone).toBe('bad');
    expect(moved(90, 100, 'down').tone).toBe('good');
    expect(moved(100, 100, 'up').tone).toBe('flat');
    expect(moved(100, null, 'up')).toMatchObject({ tone: 'flat', direction: 'unknown' });
  });

  it('of a rate is told in points', () => {
    expect(moved(0.318, 0.299, 'up').points).toBeCloseTo(1.9);
  });
});

describe('the trend', () => {
  it('of the basket divides money by orders, also where nobody ordered', () => {
    const data = home({ gmv: kpi([100, 50, 0], [80, 0, 0]), orders: kpi([2, 1, 0], [1, 0, 0]) });
    expect(trendOf(data, 'basket')).toEqual({ series: [50, 50, 0], previous: [80, 0, 0], total: 50, previousTotal: 80 });
  });

  it('names a peak only when it stands out', () => {
    expect(peakOf(flat)).toBeNull();
    expect(peakOf([...flat, 360])).toEqual({ index: 30, times: 3.6 });
    expect(peakOf([1, 9])).toBeNull();
  });
});

describe('lift', () => {
  it('puts every interval and nothing on one axis, the best first', () => {
    const axis = liftAxis([journey({ id: 1, lift: -0.01, low: -0.02, high: 0 }), journey({ id: 2, lift: 0.05, low: 0.04, high: 0.08 })]);
    expect(axis.rows.map((row) => row.journey.id)).toEqual([2, 1]);
    expect(axis.zero).toBeCloseTo(0.2);
    expect(axis.rows[0]?.at).toEqual({ low: expect.closeTo(0.6) as number, mid: expect.closeTo(0.7) as number, high: 1 });
  });

  it('calls a difference significant only when its interval leaves nothing out', () => {
    const significant = (low: number, high: number) => liftAxis([journey({ low, high, lift: (low + high) / 2 })]).rows[0]?.significant;
    expect(significant(0.01, 0.03)).toBe(true);
    expect(significant(-0.03, -0.01)).toBe(true);
    expect(significant(-0.01, 0.03)).toBe(false);
    expect(significant(0, 0.03)).toBe(false);
  });

  it('draws nothing for a journey without a control', () => {
    expect(liftAxis([journey({ lift: null, low: null, high: null })]).rows[0]).toMatchObject({ at: null, significant: false });
  });
});

describe('notes', () => {
  it('are none when all is well', () => {
    expect(kinds({ home: home(), status, sources: [] })).toEqual([]);
  });

  it('come worst first', () => {
    const data = home({ reachable: kpi([], [], 900, 1000), gmv: kpi([...flat.slice(1), 400], flat) }, [journey({ lift: -0.02, low: -0.03, high: -0.01 })]);
    const troubled = { ...status, quarantineOpen: 3, projection: { ...status.projection, state: 'rebuilding' as const } };
    expect(kinds({ home: data, status: troubled, sources: [source('refusing'), source('stopped')] })).toEqual(['stopped', 'projection', 'reach', 'harm', 'refusing', 'quarantine', 'peak']);
  });

  it('do not cry over a journey whose loss may be chance, nor over a reach that barely moved', () => {
    const data = home({ reachable: kpi([], [], 999, 1000) }, [journey({ lift: -0.02, low: -0.05, high: 0.01 })]);
    expect(kinds({ home: data, status: undefined, sources: [] })).toEqual([]);
  });
});
