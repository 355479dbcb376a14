import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Conflict } from '@/api/conflicts';
import type { Page } from '@/api/types';

export const useConflicts = (reason: string, cursor: string | null) =>
  useQuery({
    queryKey: ['conflicts', 'list', reason, cursor],
    queryFn: ({ signal }) => api.get<Page<Conflict>>('/api/identity/conflicts', { reason, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
