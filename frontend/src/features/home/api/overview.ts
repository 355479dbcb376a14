import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Overview } from '@/api/types';

export const useOverview = (days: number) =>
  useQuery({
    queryKey: ['overview', days],
    queryFn: ({ signal }) => api.get<Overview>('/api/overview', { days }, signal),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
