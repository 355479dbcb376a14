import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Status } from './types';

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => api.get<Status>('/api/status', undefined, signal),
  refetchInterval: 10_000,
});

export const useStatus = () => useQuery(statusQuery);
