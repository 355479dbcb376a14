import type { Home } from '@/api/home';
import { dayKey } from '@/shared/format/time';

export interface Today {
  readonly amount: number;
  /** The day the amount is of, when it is not today. */
  readonly day: string | null;
  readonly yesterday: number | null;
  /** How much of the whole of yesterday is reached already. */
  readonly share: number | null;
}

/** Money of the last day there is; the day before it is whole, so it is a mark to reach and no comparison. */
export function todayOf({ days, metrics }: Home, now: number = Date.now()): Today {
  const { series } = metrics.gmv;
  const amount = series.at(-1) ?? 0;
  const yesterday = series.length > 1 ? (series.at(-2) ?? 0) : null;
  const last = days.at(-1) ?? null;
  return { amount, day: last === null || last === dayKey(now) ? null : last, yesterday, share: yesterday === null || yesterday <= 0 ? null : amount / yesterday };
}

/** A line through values within a box, as an SVG path. */
export function linePath(values: readonly number[], max: number, width: number, height: number): string {
  const step = width / Math.max(values.length - 1, 1);
  return values.map((value, index) => `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(1)} ${(height - (max <= 0 ? 0 : value / max) * height).toFixed(1)}`).join('');
}

/** A round number not below the largest value: where an axis ends. */
export function niceMax(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const fitting = [1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * power >= value) ?? 10;
  return fitting * power;
}
