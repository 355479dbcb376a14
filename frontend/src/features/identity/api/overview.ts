import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { IdentityOverview } from '@/api/identity';

export const useIdentityOverview = () =>
  useQuery({
    queryKey: ['identityOverview'],
    queryFn: ({ signal }) => api.get<IdentityOverview>('/api/identity/overview', undefined, signal),
    refetchInterval: ({ state }) => (state.data?.counting === true ? 3_000 : 60_000),
  });
