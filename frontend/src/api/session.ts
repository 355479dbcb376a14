import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Permission, Session } from './types';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/api/session', undefined, signal),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** Whether the signed-in user may do this; what they may not do is not shown. */
export function useMay(permission: Permission): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}
