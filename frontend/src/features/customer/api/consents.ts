import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Consent, ConsentChange } from '@/api/consents';
import type { Page } from '@/api/types';

const settledWithin = 12_000;

/** The person's consents. A change goes through the event log, so after one the list is read often until it shows. */
export function useConsents(oneId: number) {
  const client = useQueryClient();
  const [changedAt, setChangedAt] = useState(0);
  const key = ['consents', oneId];
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get<Page<Consent>>(`/api/customers/${oneId}/consents`, undefined, signal)).items,
    refetchInterval: () => (Date.now() - changedAt < settledWithin ? 1_000 : 30_000),
  });
  const change = useMutation({
    mutationFn: (form: ConsentChange) => api.post<unknown>(`/api/customers/${oneId}/consents`, form),
    onSuccess: () => {
      setChangedAt(Date.now());
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return { query, change };
}
