import type { JourneyLift } from '@/api/home';

export interface LiftRow {
  readonly journey: JourneyLift;
  /** Places on the axis, 0 to 1; null when the difference is not known yet. */
  readonly at: { readonly low: number; readonly mid: number; readonly high: number } | null;
  /** The whole interval lies on one side of nothing. */
  readonly significant: boolean;
}

export interface LiftAxis {
  readonly rows: readonly LiftRow[];
  readonly zero: number;
  readonly low: number;
  readonly high: number;
}

const known = ({ lift, low, high }: JourneyLift): readonly [number, number, number] | null => (lift === null || low === null || high === null ? null : [low, lift, high]);

/** Journeys by lift on one axis that holds nothing and every interval. */
export function liftAxis(journeys: readonly JourneyLift[]): LiftAxis {
  const intervals = journeys.map(known).filter((interval) => interval !== null);
  const low = Math.min(0, ...intervals.map(([least]) => least));
  const high = Math.max(0, ...intervals.map(([, , most]) => most));
  const span = high - low || 1;
  const place = (value: number) => (value - low) / span;
  const rows = [...journeys]
    .sort((a, b) => (b.lift ?? -Infinity) - (a.lift ?? -Infinity))
    .map((journey): LiftRow => {
      const interval = known(journey);
      if (interval === null) return { journey, at: null, significant: false };
      const [least, mid, most] = interval;
      return { journey, at: { low: place(least), mid: place(mid), high: place(most) }, significant: least > 0 || most < 0 };
    });
  return { rows, zero: place(0), low, high };
}
