import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Definition, Journey } from '@/api/journeys';
import type { Page } from '@/api/types';
import { wholeJourney } from '../model/whole';
import { steps } from '../steps/steps';

export const journeysKey = ['journeys'] as const;
export const journeyKey = (id: number) => [...journeysKey, 'one', id] as const;

export const useJourneys = (filter: { readonly q: string; readonly status: string }, cursor: string | null) =>
  useQuery({
    queryKey: [...journeysKey, 'list', filter, cursor],
    queryFn: ({ signal }) => api.get<Page<Journey>>('/api/journeys', { ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** One journey to work on; what is being edited is never replaced behind one's back, so it is not asked for again by itself. */
export const useJourney = (id: number) =>
  useQuery({
    queryKey: journeyKey(id),
    queryFn: async ({ signal }) => wholeJourney(steps, await api.get<Journey>(`/api/journeys/${id}`, undefined, signal)),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export interface NewJourney {
  readonly name: string;
  readonly draft: Definition;
}

export function useCreateJourney() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (journey: NewJourney) => api.post<Journey>('/api/journeys', journey),
    onSuccess: () => void client.invalidateQueries({ queryKey: [...journeysKey, 'list'] }),
  });
}

export interface JourneyChange {
  readonly name?: string;
  readonly draft?: Definition;
  /** The state this change was made on; the server refuses it with `stale` when that is no longer the newest. */
  readonly updatedAt: string;
}

export const saveJourney = async (id: number, change: JourneyChange) => wholeJourney(steps, await api.put<Journey>(`/api/journeys/${id}`, change));
export const readJourney = async (id: number) => wholeJourney(steps, await api.get<Journey>(`/api/journeys/${id}`));

export type Move = 'publish' | 'pause' | 'resume' | 'stop';

export const useMove = (id: number) => useMutation({ mutationFn: async (move: Move) => wholeJourney(steps, await api.post<Journey>(`/api/journeys/${id}/${move}`)) });

export function useDeleteJourney(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`/api/journeys/${id}`),
    onSuccess: () => void client.invalidateQueries({ queryKey: [...journeysKey, 'list'] }),
  });
}
