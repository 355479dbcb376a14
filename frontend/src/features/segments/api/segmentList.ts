import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Segment } from '@/api/segments';
import type { Page } from '@/api/types';

export interface SegmentFilter {
  readonly q: string;
  readonly status: string;
}

const working = ({ computing }: Segment) => computing.state === 'running' || computing.state === 'queued';

export const useSegmentList = (filter: SegmentFilter, cursor: string | null) =>
  useQuery({
    queryKey: ['segments', 'list', filter, cursor],
    queryFn: ({ signal }) => api.get<Page<Segment>>('/api/segments', { ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(working) ? 1_500 : 15_000),
  });

/** Every published segment, for choosing one; the first page is as many as anybody looks through. */
export const useSegmentChoices = () =>
  useQuery({
    queryKey: ['segments', 'choices'],
    queryFn: async ({ signal }) => (await api.get<Page<Segment>>('/api/segments', { status: 'active', limit: 200 }, signal)).items,
    staleTime: 30_000,
  });
