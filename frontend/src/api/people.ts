import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { CustomerRow, Page } from './types';

/** People to try something on: those seen last, or those who match. */
export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['customers', 'choose', q],
    queryFn: async ({ signal }) => (await api.get<Page<CustomerRow>>('/api/customers', { q, limit: 12 }, signal)).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
