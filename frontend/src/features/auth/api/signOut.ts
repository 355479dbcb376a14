import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => api.delete<void>('/api/session'),
    onSettled: async () => {
      await navigate('/sign-in', { replace: true });
      client.clear();
    },
  });
}
