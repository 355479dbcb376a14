import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Projection } from '@/api/types';

const key = ['projection'] as const;

export const useProjection = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Projection>('/api/projection', undefined, signal),
    refetchInterval: ({ state }) => (state.data?.rebuild.state === 'running' ? 1_000 : 5_000),
  });

function useCommand(path: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => api.post<Projection>(path), onSuccess: (projection) => client.setQueryData(key, projection) });
}

export const useRebuild = () => useCommand('/api/projection/rebuild');
export const useCancelRebuild = () => useCommand('/api/projection/rebuild/cancel');
