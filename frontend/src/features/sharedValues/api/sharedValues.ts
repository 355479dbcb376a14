import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { SharedValue } from '@/api/sharedValues';
import type { Page } from '@/api/types';

/** Not asked again by itself: how many people each value reaches is counted anew for every page. */
export const useSharedValues = (standing: string, cursor: string | null) =>
  useQuery({
    queryKey: ['sharedValues', 'list', standing, cursor],
    queryFn: ({ signal }) => api.get<Page<SharedValue>>('/api/identity/shared-values', { standing, cursor }, signal),
    placeholderData: keepPreviousData,
  });
