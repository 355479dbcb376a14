import type { Overview } from '@/api/types';

export const periods = [7, 30, 90] as const;

export function periodOf(text: string): number {
  const days = Number(text);
  return periods.some((period) => period === days) ? days : 30;
}

/** Nothing has come in yet: the page shows the way to the first event instead of zeros. */
export const isUntouched = ({ steps, kpis: numbers }: Overview): boolean => !steps.person && numbers.events.value === 0;
