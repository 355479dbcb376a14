import type { KpiName, Overview } from '@/api/types';

export type KpiKind = 'money' | 'count' | 'share';

export interface KpiDefinition {
  readonly name: KpiName;
  readonly kind: KpiKind;
  /** The people or rows behind the number. */
  readonly to: (days: number) => string;
}

export const kpis: readonly KpiDefinition[] = [
  { name: 'revenue', kind: 'money', to: () => '/customers?bought=yes&sort=spent' },
  { name: 'orders', kind: 'count', to: () => '/customers?bought=yes' },
  { name: 'newPeople', kind: 'count', to: () => '/customers?sort=firstSeen' },
  { name: 'activePeople', kind: 'count', to: (days) => `/customers?activeDays=${days}` },
  { name: 'repurchaseRate90', kind: 'share', to: () => '/customers?bought=yes' },
  { name: 'events', kind: 'count', to: () => '/data/sources' },
];

export const periods = [7, 30, 90] as const;

export function periodOf(text: string): number {
  const days = Number(text);
  return periods.some((period) => period === days) ? days : 30;
}

/** Nothing has come in yet: the page shows the way to the first event instead of zeros. */
export const isUntouched = ({ steps, kpis: numbers }: Overview): boolean => !steps.person && numbers.events.value === 0;

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
