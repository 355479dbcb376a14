import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { IdentityChange } from '@/api/identity';
import type { Page } from '@/api/types';

export const changesPerPage = 20;

/** Newest first. Known by the person's identity, so that it is read anew with it. */
export const useIdentityHistory = (oneId: number, cursor: string | null) =>
  useQuery({
    queryKey: ['identity', oneId, 'history', cursor],
    queryFn: ({ signal }) => api.get<Page<IdentityChange>>(`/api/customers/${oneId}/identity/history`, { cursor, limit: changesPerPage }, signal),
    refetchInterval: cursor === null ? 15_000 : false,
    placeholderData: keepPreviousData,
  });
