import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { sessionQuery } from '@/api/session';
import type { Session, SetupForm } from '@/api/types';

/** Whether the one-time link still works. */
export const useSetupToken = (token: string) =>
  useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => api.get<{ valid: boolean }>('/api/setup', { token }, signal),
    enabled: token !== '',
  });

export function useSetup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: SetupForm) => api.post<Session>('/api/setup', form),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}
