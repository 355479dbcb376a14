import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Narrow, Schemas } from './contract';
import type { Holder } from './orders';
import type { Page } from './types';

export const conflictReasons = ['limit', 'claim', 'size'] as const;
export type ConflictReason = (typeof conflictReasons)[number];

export type ConflictSide = Narrow<Schemas['ConflictSide'], { identifiers: readonly Holder[] }>;
/** Two identifiers that were seen together and still are two people's. */
export type Conflict = Narrow<Schemas['Conflict'], { a: Holder; b: Holder; one: ConflictSide; other: ConflictSide; reason: ConflictReason; ruling: 'together' | 'apart' | null }>;
export type ConflictCount = Narrow<Schemas['ConflictReasonCount'], { reason: ConflictReason }>;

export const useConflictCounts = () =>
  useQuery({
    queryKey: ['conflicts', 'reasons'],
    queryFn: async ({ signal }) => (await api.get<Page<ConflictCount>>('/api/identity/conflicts/reasons', undefined, signal)).items,
    refetchInterval: 30_000,
  });
