import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Customer, RevealedCustomer } from '@/api/types';

export const useCustomer = (oneId: number) =>
  useQuery({
    queryKey: ['customer', oneId],
    queryFn: ({ signal }) => api.get<Customer>(`/api/customers/${oneId}`, undefined, signal),
    refetchInterval: 15_000,
  });

/** Plain text of a person; the server writes down who asked. */
export const useReveal = (oneId: number) =>
  useMutation({ mutationFn: () => api.post<RevealedCustomer>(`/api/customers/${oneId}/reveal`), gcTime: 0 });
