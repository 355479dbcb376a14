import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Narrow, Schemas } from './contract';
import type { Holder } from './orders';
import type { Page } from './types';

/** Those that do not count any more: found out by the product, or blocked by somebody. */
export const asideStandings = ['generic', 'crowded', 'blocked'] as const;
export type AsideStanding = (typeof asideStandings)[number];
/** On its way: it still counts, but was seen with many already. */
export type SharedStanding = AsideStanding | 'near';

/** A value that is no one person's, or soon will not be. */
export type SharedValue = Narrow<Schemas['SharedValue'], { value: Holder; standing: SharedStanding }>;
export type StandingCount = Narrow<Schemas['SharedValueStandingCount'], { standing: AsideStanding }>;

export const useSharedCounts = () =>
  useQuery({
    queryKey: ['sharedValues', 'standings'],
    queryFn: async ({ signal }) => (await api.get<Page<StandingCount>>('/api/identity/shared-values/standings', undefined, signal)).items,
    refetchInterval: 30_000,
  });
