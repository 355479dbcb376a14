import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Rules, RuleSet, RulesNow, Simulation } from '@/api/rules';
import type { Page } from '@/api/types';

const key = ['identityRules'] as const;

export const useRules = () =>
  useQuery({
    queryKey: [...key, 'now'],
    queryFn: ({ signal }) => api.get<RulesNow>('/api/identity/rules', undefined, signal),
    refetchInterval: ({ state }) => (state.data?.application?.state === 'running' ? 1_000 : 30_000),
  });

export const useVersions = () =>
  useQuery({
    queryKey: [...key, 'versions'],
    queryFn: async ({ signal }) => (await api.get<Page<RuleSet>>('/api/identity/rules/versions', undefined, signal)).items,
  });

function useChange<T>(send: (variables: T) => Promise<RulesNow>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (now) => {
      client.setQueryData([...key, 'now'], now);
      void client.invalidateQueries({ queryKey: [...key, 'versions'] });
    },
  });
}

export const usePublish = () => useChange((body: { readonly rules: Rules; readonly basedOn: number; readonly note: string }) => api.post<RulesNow>('/api/identity/rules', body));

export const useRestore = () =>
  useChange(({ version, ...body }: { readonly version: number; readonly basedOn: number; readonly note: string }) => api.post<RulesNow>(`/api/identity/rules/${version}/restore`, body));

export const useApplication = () => useChange((what: 'start' | 'cancel') => api.post<RulesNow>(`/api/identity/rules/application${what === 'cancel' ? '/cancel' : ''}`));

const running = (simulation: Simulation | undefined) => simulation === undefined || simulation.state === 'running';

/** Kept in the server's memory only: after a restart it is gone, and so it says. */
export const useSimulation = (id: string) =>
  useQuery({
    queryKey: [...key, 'simulation', id],
    queryFn: ({ signal }) => api.get<Simulation>(`/api/identity/rules/simulations/${id}`, undefined, signal),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.error === null && running(state.data) ? 700 : false),
    staleTime: ({ state }) => (running(state.data) ? 0 : Infinity),
  });

export function useSimulate() {
  const client = useQueryClient();
  const keep = (simulation: Simulation) => client.setQueryData([...key, 'simulation', simulation.id], simulation);
  const start = useMutation({ mutationFn: (rules: Rules) => api.post<Simulation>('/api/identity/rules/simulations', rules), onSuccess: keep });
  const cancel = useMutation({ mutationFn: (id: string) => api.post<Simulation>(`/api/identity/rules/simulations/${id}/cancel`), onSuccess: keep });
  return { start, cancel };
}
