import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Page, Source } from './types';

export const sourceListQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => (await api.get<Page<Source>>('/api/sources', undefined, signal)).items,
});

/** Every source; asked by all pages that let the reader choose one. */
export const useSources = (refetchInterval: number | false = false, enabled = true) => useQuery({ ...sourceListQuery, refetchInterval, enabled });
