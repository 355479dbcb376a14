import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { BulkReplayResult, Page, QuarantineDetail, QuarantineEntry, QuarantineReason, ReplayResult } from '@/api/types';

export interface QuarantineFilter {
  readonly status: string;
  readonly reason: string;
  readonly source: string;
}

const root = ['quarantine'] as const;

export const useQuarantine = (filter: QuarantineFilter, cursor: string | null) =>
  useQuery({
    queryKey: [...root, 'list', filter, cursor],
    queryFn: ({ signal }) => api.get<Page<QuarantineEntry>>('/api/quarantine', { ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

export const useReasons = (status: string) =>
  useQuery({
    queryKey: [...root, 'reasons', status],
    queryFn: async ({ signal }) => (await api.get<Page<QuarantineReason>>('/api/quarantine/reasons', { status }, signal)).items,
    refetchInterval: 15_000,
  });

export const useEntry = (id: number | null) =>
  useQuery({
    queryKey: [...root, 'entry', id],
    queryFn: ({ signal }) => api.get<QuarantineDetail>(`/api/quarantine/${id}`, undefined, signal),
    enabled: id !== null,
    refetchOnWindowFocus: false,
  });

function useRefresh() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: root });
    void client.invalidateQueries({ queryKey: ['status'] });
  };
}

export function useReplay(id: number) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: string | undefined) => api.post<ReplayResult>(`/api/quarantine/${id}/replay`, body === undefined ? {} : { body }),
    onSuccess: refresh,
  });
}

export function useDiscard(id: number) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: () => api.post<QuarantineEntry>(`/api/quarantine/${id}/discard`), onSuccess: refresh });
}

export interface BulkReplay {
  readonly ids: readonly number[] | null;
  readonly reason?: string;
  readonly source?: number;
}

export function useBulkReplay() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (request: BulkReplay) => api.post<BulkReplayResult>('/api/quarantine/replay', request), onSuccess: refresh });
}
