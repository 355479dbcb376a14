import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { TimelinePage } from '@/api/types';

export interface TimelineFilter {
  readonly category: string;
  readonly source: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const useTimeline = (oneId: number, filter: TimelineFilter) =>
  useInfiniteQuery({
    queryKey: ['timeline', oneId, filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<TimelinePage>(`/api/customers/${oneId}/timeline`, { ...filter, cursor: pageParam, limit: 60 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
