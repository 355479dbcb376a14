import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { CaughtMail, CaughtMailDetail } from '@/api/touches';
import type { Page } from '@/api/types';

export const useOutbox = (q: string, cursor: string | null) =>
  useQuery({
    queryKey: ['outbox', 'list', q, cursor],
    queryFn: ({ signal }) => api.get<Page<CaughtMail>>('/api/outbox', { q, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 4_000,
  });

export const useMail = (id: number | null) =>
  useQuery({
    queryKey: ['outbox', 'one', id],
    queryFn: ({ signal }) => api.get<CaughtMailDetail>(`/api/outbox/${id}`, undefined, signal),
    enabled: id !== null,
    staleTime: Infinity,
  });
