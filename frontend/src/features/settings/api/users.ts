import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, Role, User } from '@/api/types';

const key = ['users'] as const;

export const useUsers = () =>
  useQuery({ queryKey: key, queryFn: async ({ signal }) => (await api.get<Page<User>>('/api/users', undefined, signal)).items });

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

function useUserMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export const useCreateUser = () =>
  useUserMutation((form: NewUser) => api.post<{ user: User; initialPassword: string }>('/api/users', form));

export interface UserChange {
  readonly id: number;
  readonly role?: Role;
  readonly status?: User['status'];
}

export const useChangeUser = () => useUserMutation(({ id, ...change }: UserChange) => api.patch<User>(`/api/users/${id}`, change));

export const useResetPassword = () =>
  useUserMutation((id: number) => api.post<{ initialPassword: string }>(`/api/users/${id}/password`));
