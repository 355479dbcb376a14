import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Page, Source } from './types';

/** What the product itself writes through; nobody connects anything to it and nobody comes in by it. */
export const isOfProduct = (kind: string): boolean => kind === 'identity' || kind === 'journey';

export const sourceListQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => (await api.get<Page<Source>>('/api/sources', undefined, signal)).items,
});

/** Every source; asked by all pages that let the reader choose one. */
export const useSources = (refetchInterval: number | false = false, enabled = true) => useQuery({ ...sourceListQuery, refetchInterval, enabled });
