import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { templatesKey } from '@/api/named';
import type { Template, TemplateForm, TemplatePreview } from '@/api/touches';
import type { TimelinePage } from '@/api/types';

export const useTemplate = (id: number | null) =>
  useQuery({
    queryKey: [...templatesKey, 'one', id],
    queryFn: ({ signal }) => api.get<Template>(`/api/templates/${id}`, undefined, signal),
    enabled: id !== null,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });

export function useSaveTemplate(id: number | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: TemplateForm) => (id === null ? api.post<Template>('/api/templates', form) : api.put<Template>(`/api/templates/${id}`, form)),
    onSuccess: (template) => {
      client.setQueryData([...templatesKey, 'one', template.id], template);
      void client.invalidateQueries({ queryKey: [...templatesKey, 'list'] });
    },
  });
}

export function useDeleteTemplate(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(`/api/templates/${id}`),
    onSuccess: () => void client.invalidateQueries({ queryKey: [...templatesKey, 'list'] }),
  });
}

export interface SampleEvent {
  readonly name: string;
  readonly time: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The template as one person would get it; the answer for older words stays until the newer is there. */
export const usePreview = (template: TemplateForm, oneId: number | null, event: SampleEvent | null) =>
  useQuery({
    queryKey: [...templatesKey, 'preview', template, oneId, event],
    queryFn: () => api.post<TemplatePreview>('/api/templates/preview', { template, oneId, ...(event === null ? {} : { event }) }),
    enabled: oneId !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });

/** What the person did lately, to fill the words that come from the event. */
export const useRecentEvents = (oneId: number | null) =>
  useQuery({
    queryKey: ['timeline', oneId, 'sample'],
    queryFn: async ({ signal }) => (await api.get<TimelinePage>(`/api/customers/${oneId}/timeline`, { limit: 20 }, signal)).items,
    enabled: oneId !== null,
    staleTime: 60_000,
  });
