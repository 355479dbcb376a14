import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { SearchResult } from '@/api/types';

/** People by any identifier, to try a rule on. */
export const usePersonSearch = (query: string) =>
  useQuery({
    queryKey: ['search', 'people', query],
    queryFn: async ({ signal }) => (await api.get<SearchResult>('/api/search', { q: query }, signal)).customers,
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
