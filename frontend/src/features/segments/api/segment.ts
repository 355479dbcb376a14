import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { WireCondition } from '@/api/conditions';
import type { Segment, SegmentVersion } from '@/api/segments';
import type { Page } from '@/api/types';

export const segmentKey = (id: number) => ['segments', 'one', id] as const;

export const useSegment = (id: number) =>
  useQuery({
    queryKey: segmentKey(id),
    queryFn: ({ signal }) => api.get<Segment>(`/api/segments/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data?.computing.state === 'running' || state.data?.computing.state === 'queued' ? 1_000 : 15_000),
  });

export const useVersions = (id: number) =>
  useQuery({ queryKey: ['segments', 'versions', id], queryFn: async ({ signal }) => (await api.get<Page<SegmentVersion>>(`/api/segments/${id}/versions`, undefined, signal)).items });

function useSegmentMutation<V>(send: (value: V) => Promise<Segment>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (segment) => {
      client.setQueryData(segmentKey(segment.id), segment);
      void client.invalidateQueries({ queryKey: ['segments'], predicate: ({ queryKey }) => queryKey[1] !== 'one' && queryKey[1] !== 'estimate' });
    },
  });
}

export interface NewSegment {
  readonly name: string;
  readonly draft: WireCondition | null;
}

export const useCreateSegment = () => useSegmentMutation((form: NewSegment) => api.post<Segment>('/api/segments', form));

export interface SegmentChanges {
  readonly name?: string;
  readonly description?: string;
  readonly draft?: WireCondition | null;
}

/** Saves on top of what was read: the version and time tell the server whether somebody else saved meanwhile. */
export const useSaveSegment = () =>
  useSegmentMutation(({ base, changes }: { readonly base: Segment; readonly changes: SegmentChanges }) =>
    api.put<Segment>(`/api/segments/${base.id}`, { ...changes, version: base.version, updatedAt: base.updatedAt }),
  );

export type SegmentAct = 'publish' | 'recompute' | 'recompute/cancel' | 'archive';

/** Publishing, computing and archiving; the answer may be empty, then the segment is read again. */
export function useSegmentAct(id: number) {
  return useSegmentMutation(async (act: SegmentAct) => {
    const answer = await api.post<Partial<Segment> | undefined>(`/api/segments/${id}/${act}`);
    return answer?.computing === undefined ? api.get<Segment>(`/api/segments/${id}`) : (answer as Segment);
  });
}

export function useDeleteSegment(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/segments/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments', 'list'] }),
  });
}
