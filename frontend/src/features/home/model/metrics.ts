import type { Home, Metric, MetricKey } from '@/api/home';
import { change, type Change } from '@/shared/format/numbers';

/** The numbers of the strip, in this order; how journeys did has a card of its own. */
export const stripKeys = ['gmv', 'orders', 'newPeople', 'knownPeople', 'repurchaseRate', 'reachable'] as const satisfies readonly MetricKey[];

export const trendKeys = ['gmv', 'orders', 'newPeople', 'basket'] as const;
export type TrendKey = (typeof trendKeys)[number];

export interface Moved extends Change {
  /** Whether the change is good, bad or neither, as the metric's dictionary entry says. */
  readonly tone: 'good' | 'bad' | 'flat';
  /** For rates: how many percentage points. */
  readonly points: number;
}

export function moved(value: number, previous: number | null, better: Metric['better']): Moved {
  const changed = change(value, previous);
  const points = previous === null ? 0 : Math.abs(value - previous) * 100;
  if (changed.direction !== 'up' && changed.direction !== 'down') return { ...changed, points, tone: 'flat' };
  return { ...changed, points, tone: changed.direction === better ? 'good' : 'bad' };
}

const ratio = (a: readonly number[], b: readonly number[]) => a.map((value, index) => ((b[index] ?? 0) === 0 ? 0 : value / (b[index] as number)));

/** A metric by day, now and in the period before; the basket is what an order was worth that day. */
export function trendOf(home: Home, key: TrendKey): { readonly series: readonly number[]; readonly previous: readonly number[]; readonly total: number; readonly previousTotal: number } {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const { gmv, orders } = home.metrics;
  if (key === 'basket') {
    const worth = (money: number, count: number) => (count === 0 ? 0 : money / count);
    return {
      series: ratio(gmv.series, orders.series),
      previous: ratio(gmv.previousSeries, orders.previousSeries),
      total: worth(sum(gmv.series), sum(orders.series)),
      previousTotal: worth(sum(gmv.previousSeries), sum(orders.previousSeries)),
    };
  }
  const { series, previousSeries } = home.metrics[key];
  return { series, previous: previousSeries, total: sum(series), previousTotal: sum(previousSeries) };
}

/** The highest day, when it stands out from an ordinary one. */
export function peakOf(series: readonly number[]): { readonly index: number; readonly times: number } | null {
  const sorted = [...series].sort((a, b) => a - b);
  const ordinary = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const top = sorted.at(-1) ?? 0;
  if (series.length < 7 || ordinary <= 0 || top < ordinary * 1.8) return null;
  return { index: series.indexOf(top), times: top / ordinary };
}
