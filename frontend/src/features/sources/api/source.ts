import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { sourceListQuery } from '@/api/sourceList';
import type { KeyKind, Source, SourceKind, SourceWithKey } from '@/api/types';

const key = (id: number) => ['source', id] as const;

export const useSource = (id: number) =>
  useQuery({
    queryKey: key(id),
    queryFn: ({ signal }) => api.get<Source>(`/api/sources/${id}`, undefined, signal),
    refetchInterval: 10_000,
  });

function useRemember() {
  const client = useQueryClient();
  return (source: Source) => {
    client.setQueryData(key(source.id), source);
    void client.invalidateQueries({ queryKey: sourceListQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['status'] });
  };
}

export interface NewSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly keyKind: KeyKind;
  readonly ratePerSecond?: number;
}

export function useCreateSource() {
  const remember = useRemember();
  return useMutation({
    mutationFn: (form: NewSource) => api.post<SourceWithKey>('/api/sources', form),
    onSuccess: ({ source }) => remember(source),
  });
}

export type SourceChange = Partial<Pick<Source, 'name' | 'status' | 'ratePerSecond'>>;

export function useChangeSource(id: number) {
  const remember = useRemember();
  return useMutation({
    mutationFn: (change: SourceChange) => api.patch<Source>(`/api/sources/${id}`, change),
    onSuccess: remember,
  });
}

export interface Rotation {
  readonly keyKind: KeyKind;
  readonly retireOldAfterHours: 0 | 24 | 168;
}

export function useRotateKey(id: number) {
  const remember = useRemember();
  return useMutation({
    mutationFn: (rotation: Rotation) => api.post<SourceWithKey>(`/api/sources/${id}/keys`, rotation),
    onSuccess: ({ source }) => remember(source),
  });
}

export function useRevokeKey(id: number) {
  const remember = useRemember();
  return useMutation({
    mutationFn: (keyId: number) => api.delete<Source>(`/api/sources/${id}/keys/${keyId}`),
    onSuccess: remember,
  });
}
