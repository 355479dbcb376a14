import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Explanation, MemberPage, MembershipChange, SizePoint } from '@/api/segments';
import type { Page } from '@/api/types';

export const memberPageSize = 20;

export const useMembers = (id: number, cursor: string | null) =>
  useQuery({
    queryKey: ['segments', 'members', id, cursor],
    queryFn: ({ signal }) => api.get<MemberPage>(`/api/segments/${id}/members`, { cursor, limit: memberPageSize }, signal),
    placeholderData: keepPreviousData,
  });

export const useChanges = (id: number, cursor: string | null) =>
  useQuery({
    queryKey: ['segments', 'changes', id, cursor],
    queryFn: ({ signal }) => api.get<Page<MembershipChange>>(`/api/segments/${id}/changes`, { cursor, limit: memberPageSize }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: cursor === null ? 10_000 : false,
  });

export const useSizes = (id: number, days: number) =>
  useQuery({
    queryKey: ['segments', 'sizes', id, days],
    queryFn: async ({ signal }) => (await api.get<Page<SizePoint>>(`/api/segments/${id}/sizes`, { days }, signal)).items,
    placeholderData: keepPreviousData,
  });

export const useExplanation = (id: number, oneId: number | null) =>
  useQuery({
    queryKey: ['segments', 'explain', id, oneId],
    queryFn: ({ signal }) => api.get<Explanation>(`/api/segments/${id}/explain`, { oneId }, signal),
    enabled: oneId !== null,
    retry: false,
  });
