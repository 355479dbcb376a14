import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, upload } from '@/api/client';
import type { FilePreview, Import, ImportError, ImportTotals, MappedRow, Mapping, Page, ReadOptions } from '@/api/types';

const list = ['imports'] as const;
const one = (id: number) => ['import', id] as const;
const isMoving = (item: Import) => item.status === 'running' || item.status === 'queued';

export const useImports = () =>
  useQuery({
    queryKey: list,
    queryFn: async ({ signal }) => (await api.get<Page<Import>>('/api/imports', undefined, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? 2_000 : 15_000),
  });

export const useImport = (id: number) =>
  useQuery({
    queryKey: one(id),
    queryFn: ({ signal }) => api.get<Import>(`/api/imports/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? 1_000 : false),
  });

export interface Upload {
  readonly file: File;
  readonly sourceId: number;
  readonly onProgress: (fraction: number) => void;
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, sourceId, onProgress }: Upload) => {
      const form = new FormData();
      form.append('sourceId', String(sourceId));
      form.append('file', file);
      return upload<Import>('/api/imports', form, onProgress);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: list }),
  });
}

export const usePreview = (id: number, options: ReadOptions) =>
  useQuery({
    queryKey: ['import-preview', id, options],
    queryFn: ({ signal }) => api.get<FilePreview>(`/api/imports/${id}/preview`, { ...options }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const useMappedRows = (id: number, mapping: Mapping, options: ReadOptions, enabled: boolean) =>
  useQuery({
    queryKey: ['import-mapped', id, mapping, options],
    queryFn: async () => (await api.post<{ rows: readonly MappedRow[] }>(`/api/imports/${id}/preview`, { mapping, ...options })).rows,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled,
  });

export interface Start extends ReadOptions {
  readonly mapping: Mapping;
}

export function useImportCommand(id: number, command: 'start' | 'cancel' | 'resume') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Start | undefined) => api.post<Import>(`/api/imports/${id}/${command}`, body),
    onSuccess: (item) => {
      client.setQueryData(one(id), item);
      void client.invalidateQueries({ queryKey: list });
    },
  });
}

export function useDeleteImport(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/imports/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: list }),
  });
}

export const useImportErrors = (id: number, cursor: string | null, moving: boolean) =>
  useQuery({
    queryKey: ['import-errors', id, cursor],
    queryFn: ({ signal }) => api.get<Page<ImportError>>(`/api/imports/${id}/errors`, { cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: moving ? 5_000 : false,
  });

export const useImportTotals = (item: Import) =>
  useQuery({
    queryKey: ['import-totals', item.id, item.status],
    queryFn: ({ signal }) => api.get<ImportTotals>(`/api/imports/${item.id}/totals`, undefined, signal),
    refetchInterval: ({ state }) => (isMoving(item) || (state.data !== undefined && state.data.landed < state.data.accepted) ? 2_000 : false),
  });
