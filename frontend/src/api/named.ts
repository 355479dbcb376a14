import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Segment } from './segments';
import type { Template } from './touches';
import type { Page } from './types';

export type SegmentName = Pick<Segment, 'id' | 'name' | 'status' | 'size'>;

/** Segments to choose from. */
export const useSegmentNames = () =>
  useQuery({
    queryKey: ['segments', 'names'],
    queryFn: async ({ signal }) => (await api.get<Page<SegmentName>>('/api/segments', { status: 'active', limit: 200 }, signal)).items,
    staleTime: 30_000,
  });

export const templatesKey = ['templates'] as const;

export const useTemplates = () =>
  useQuery({
    queryKey: [...templatesKey, 'list'],
    queryFn: async ({ signal }) => (await api.get<Page<Template>>('/api/templates', { limit: 200 }, signal)).items,
    staleTime: 15_000,
  });
