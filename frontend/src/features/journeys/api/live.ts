import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Definition, JourneyCounters, JourneyReport, JourneyRun, JourneyTest, JourneyVersion } from '@/api/journeys';
import type { Page } from '@/api/types';
import { journeysKey } from './journeys';

/** Counters of every step, again every three seconds while somebody looks. */
export const useCounters = (id: number, live: boolean, published: boolean) =>
  useQuery({
    queryKey: [...journeysKey, 'counters', id],
    queryFn: ({ signal }) => api.get<JourneyCounters>(`/api/journeys/${id}/counters`, undefined, signal),
    enabled: published,
    refetchInterval: live ? 3_000 : false,
  });

export const useReport = (id: number, days: string) =>
  useQuery({
    queryKey: [...journeysKey, 'report', id, days],
    queryFn: ({ signal }) => api.get<JourneyReport>(`/api/journeys/${id}/report`, { days }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });

export const useRuns = (id: number, state: string, cursor: string | null) =>
  useQuery({
    queryKey: [...journeysKey, 'runs', id, state, cursor],
    queryFn: ({ signal }) => api.get<Page<JourneyRun>>(`/api/journeys/${id}/runs`, { state, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

export const useVersions = (id: number, enabled = true) =>
  useQuery({
    queryKey: [...journeysKey, 'versions', id],
    queryFn: async ({ signal }) => (await api.get<Page<JourneyVersion>>(`/api/journeys/${id}/versions`, undefined, signal)).items,
    enabled,
  });

export const useTestRun = (id: number) =>
  useMutation({ mutationFn: ({ oneId, draft }: { readonly oneId: number; readonly draft: Definition }) => api.post<JourneyTest>(`/api/journeys/${id}/test`, { oneId, draft }) });
