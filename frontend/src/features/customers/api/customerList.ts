import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { CustomerPage } from '@/api/types';

export interface CustomerFilter {
  readonly q: string;
  readonly channel: string;
  readonly activeDays: string;
  readonly bought: string;
  readonly sort: string;
}

export const pageSize = 50;

export const useCustomerList = (filter: CustomerFilter, cursor: string | null) =>
  useQuery({
    queryKey: ['customers', filter, cursor],
    queryFn: ({ signal }) => api.get<CustomerPage>('/api/customers', { ...filter, cursor, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
  });
