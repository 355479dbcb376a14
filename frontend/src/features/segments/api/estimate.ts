import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { WireCondition } from '@/api/conditions';
import type { Estimate, Explanation } from '@/api/segments';

/** How many a rule would hold now. The previous answer stays until the new one is there. */
export const useEstimate = (condition: WireCondition | null) =>
  useQuery({
    queryKey: ['segments', 'estimate', condition],
    queryFn: ({ signal }) => api.post<Estimate>('/api/segments/estimate', { condition }, signal),
    enabled: condition !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });

/** Whether one person would be in, condition by condition. */
export const useTry = (condition: WireCondition | null, oneId: number | null) =>
  useQuery({
    queryKey: ['segments', 'try', condition, oneId],
    queryFn: ({ signal }) => api.post<Explanation>('/api/segments/try', { condition, oneId }, signal),
    enabled: condition !== null && oneId !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
