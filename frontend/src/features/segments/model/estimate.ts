import type { Estimate } from '@/api/segments';
import { nodesOf, type RuleDocument } from './tree';

export interface FunnelStep {
  readonly id: string;
  readonly label: Estimate['funnel'][number]['label'];
  readonly count: number;
  /** Of those before it; null where nobody was left. */
  readonly share: number | null;
  /** How many the exclusion takes away; null for every other step. */
  readonly removed: number | null;
}

const isExclusion = (id: string) => id === 'exclude';

/** The funnel with what each step keeps of the one before. */
export function funnelSteps({ funnel, total }: Estimate): readonly FunnelStep[] {
  return funnel.map(({ id, label, count }, index) => {
    const before = funnel[index - 1]?.count ?? total;
    return { id, label, count, share: before === 0 ? null : count / before, removed: isExclusion(id) ? before - count : null };
  });
}

/** How many there are before the exclusion takes any away. */
export const beforeExclusion = (estimate: Estimate | undefined): number | undefined => estimate?.funnel.filter(({ id }) => !isExclusion(id)).at(-1)?.count;

export const removedBy = (estimate: Estimate | undefined): number | undefined =>
  estimate === undefined ? undefined : (funnelSteps(estimate).find(({ removed }) => removed !== null)?.removed ?? undefined);

/** Whether people leave by time alone: a window that moves with the clock. */
export function isTimeDriven(document: RuleDocument): boolean {
  for (const node of nodesOf(document)) {
    if (node.type === 'event' && (node.window.kind === 'last' || node.where.some(({ test }) => test.unit !== undefined))) return true;
    if (node.type === 'attribute' && node.test.unit !== undefined) return true;
  }
  return false;
}
