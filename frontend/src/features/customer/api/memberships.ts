import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Instant, Page } from '@/api/types';

export interface PersonSegment {
  readonly id: number;
  readonly name: string;
  readonly enteredAt: Instant | null;
}

export const usePersonSegments = (oneId: number) =>
  useQuery({
    queryKey: ['customer-segments', oneId],
    queryFn: async ({ signal }) => (await api.get<Page<PersonSegment>>(`/api/customers/${oneId}/segments`, undefined, signal)).items,
    refetchInterval: 15_000,
  });
