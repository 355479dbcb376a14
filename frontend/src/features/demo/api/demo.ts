import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '@/api/client';
import type { Demo } from '@/api/types';

const key = ['demo'] as const;

/** The demo brand's progress, asked often while it runs; the pages reload once it has ended. */
export function useDemo() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<Demo>('/api/demo', undefined, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  });
  const state = query.data?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') void client.invalidateQueries();
    before.current = state;
  }, [state, client]);
  return query;
}

function useDemoCommand(path: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => api.post<Demo>(path), onSuccess: (demo) => client.setQueryData(key, demo) });
}

export const useStartDemo = () => useDemoCommand('/api/demo');
export const useCancelDemo = () => useDemoCommand('/api/demo/cancel');
