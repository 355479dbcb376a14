import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { sessionQuery } from '@/api/session';
import type { Session } from '@/api/types';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post<Session>('/api/session', credentials),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}
