import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Touch } from '@/api/touches';
import type { Page } from '@/api/types';

export const useCustomerTouches = (oneId: number) =>
  useQuery({
    queryKey: ['touches', 'person', oneId],
    queryFn: ({ signal }) => api.get<Page<Touch>>(`/api/customers/${oneId}/touches`, { limit: 6 }, signal),
    refetchInterval: 15_000,
  });
