import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Journey } from '@/api/journeys';
import type { Channel, Touch, TouchPolicy } from '@/api/touches';
import type { Page } from '@/api/types';

export interface TouchFilter {
  readonly journey: string;
  readonly oneId: string;
  readonly status: string;
  readonly reason: string;
}

export const useTouches = (filter: TouchFilter, cursor: string | null) =>
  useQuery({
    queryKey: ['touches', 'list', filter, cursor],
    queryFn: ({ signal }) => api.get<Page<Touch>>('/api/touches', { ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });

/** Journeys to narrow the log by. */
export const useJourneyNames = () =>
  useQuery({
    queryKey: ['journeys', 'names'],
    queryFn: async ({ signal }) => (await api.get<Page<Journey>>('/api/journeys', { limit: 200 }, signal)).items.map(({ id, name }) => ({ id, name })),
    staleTime: 60_000,
  });

export const useChannels = () =>
  useQuery({
    queryKey: ['touches', 'channels'],
    queryFn: async ({ signal }) => (await api.get<Page<Channel>>('/api/channels', undefined, signal)).items,
    refetchInterval: 30_000,
  });

const policyKey = ['touches', 'policy'] as const;

export const usePolicy = () => useQuery({ queryKey: policyKey, queryFn: ({ signal }) => api.get<TouchPolicy>('/api/touch-policy', undefined, signal), refetchOnWindowFocus: false });

export function useSavePolicy() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (policy: TouchPolicy) => api.put<TouchPolicy>('/api/touch-policy', policy), onSuccess: (policy) => client.setQueryData(policyKey, policy) });
}
