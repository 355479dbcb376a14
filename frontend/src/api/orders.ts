import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { Narrow, Schemas } from './contract';

/** An identifier, masked, and who holds it. */
export type Holder = Narrow<Schemas['Holder'], { strength: 'strong' | 'weak' }>;
export type OrderPart = Narrow<Schemas['OrderPart'], { identifiers: readonly Holder[] }>;
export type OrderPreview = Narrow<Schemas['OrderPreview'], { before: readonly OrderPart[]; after: readonly OrderPart[] }>;
export type GivenOrder = Schemas['Order'];

/** What a person rules about identifiers: they are one person's, two people's, nobody's, or leave this person. */
export type Order =
  | { readonly kind: 'together' | 'apart'; readonly a: string; readonly b: string }
  | { readonly kind: 'block' | 'unblock'; readonly key: string }
  | { readonly kind: 'split'; readonly oneId: number; readonly chosen: readonly string[] };

export const useOrderPreview = (order: Order) =>
  useQuery({
    queryKey: ['orders', 'preview', order],
    queryFn: ({ signal }) => api.post<OrderPreview>('/api/identity/orders/preview', order, signal),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const useGiveOrder = () => useMutation({ mutationFn: (order: Order) => api.post<GivenOrder>('/api/identity/orders', order) });

/** Asks until it has happened. */
export const useOrderDone = (given: GivenOrder | undefined) =>
  useQuery({
    queryKey: ['orders', given?.eventId],
    queryFn: ({ signal }) => api.get<GivenOrder>(`/api/identity/orders/${given?.eventId ?? ''}`, undefined, signal),
    enabled: given !== undefined && !given.done,
    refetchInterval: ({ state }) => (state.data?.done === true ? false : 700),
  });

/** What shows people and their identifiers is read anew once a ruling has happened. */
export function useForgetPeople() {
  const client = useQueryClient();
  return () => Promise.all(['identity', 'customer', 'customers', 'conflicts', 'sharedValues'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
