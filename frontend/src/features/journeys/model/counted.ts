import type { NodeCounters } from '@/api/journeys';

/** How many a goal or an exit rule took out of the journey while they were at a step; a last step lets nobody out. */
export function leftHere({ in: came, waiting, out }: Pick<NodeCounters, 'in' | 'waiting' | 'out'>): number {
  return waiting + out > 0 ? Math.max(0, came - waiting - out) : 0;
}
