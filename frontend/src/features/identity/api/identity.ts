import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Identity } from '@/api/identity';

export const useIdentity = (oneId: number) =>
  useQuery({
    queryKey: ['identity', oneId],
    queryFn: ({ signal }) => api.get<Identity>(`/api/customers/${oneId}/identity`, undefined, signal),
    refetchInterval: 15_000,
  });
