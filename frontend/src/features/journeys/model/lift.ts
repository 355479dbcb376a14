import type { ReportArm } from '@/api/journeys';

export type Verdict = 'better' | 'worse' | 'unclear' | 'none';

/** Whether an arm differs from control: only when its whole interval is on one side of zero. */
export function verdictOf({ control, lift, low, high }: ReportArm): Verdict {
  if (control || lift === null || low === null || high === null) return 'none';
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'unclear';
}

/** A scale on which zero and every interval fit, the same for all arms so that they can be compared. */
export function scaleOf(arms: readonly ReportArm[]): (share: number) => number {
  const ends = arms.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
  const [from, to] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const margin = (to - from || 0.01) * 0.06;
  return (share) => ((share - from + margin) / (to - from + 2 * margin || 1)) * 100;
}
