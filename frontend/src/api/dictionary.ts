import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Dictionary } from './conditions';

export const useDictionary = () =>
  useQuery({
    queryKey: ['dictionary'],
    queryFn: ({ signal }) => api.get<Dictionary>('/api/dictionary', undefined, signal),
    staleTime: 300_000,
  });
