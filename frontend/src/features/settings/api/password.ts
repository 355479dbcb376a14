import { useMutation } from '@tanstack/react-query';
import { api } from '@/api/client';

export interface PasswordChange {
  readonly current: string;
  readonly new: string;
}

export const useChangePassword = () => useMutation({ mutationFn: (change: PasswordChange) => api.put<void>('/api/session/password', change) });
