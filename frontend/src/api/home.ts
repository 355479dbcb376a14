import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Narrow, Schemas } from './contract';
import type { CustomerPage, Kpi, Page, SourceKind } from './types';
import { isOfProduct } from './sourceList';

export const metricKeys = ['customers', 'newPeople', 'knownPeople', 'orders', 'gmv', 'repurchaseRate', 'reachable', 'journeyRevenue'] as const;
export type MetricKey = (typeof metricKeys)[number];

/** What a number means, in one place for every page that shows it. */
export type Metric = Narrow<Schemas['Metric'], { better: 'up' | 'down' }>;
export type ChannelPerformance = Narrow<Schemas['HomeChannel'], { kind: SourceKind }>;
export type JourneyLift = Schemas['HomeJourney'];

export type Home = Narrow<
  Schemas['Home'],
  { metrics: Readonly<Record<MetricKey, Kpi>>; topChannels: readonly ChannelPerformance[] }
>;

const channelsOnly = (home: Home): Home => ({ ...home, topChannels: home.topChannels.filter(({ kind }) => !isOfProduct(kind)) });

export const useHome = (days: number, enabled = true, refetchInterval = 30_000) =>
  useQuery({
    queryKey: ['home', days],
    queryFn: ({ signal }) => api.get<Home>('/api/home', { days }, signal),
    select: channelsOnly,
    placeholderData: keepPreviousData,
    refetchInterval,
    enabled,
  });

export const useMetrics = () =>
  useQuery({ queryKey: ['metrics'], queryFn: async ({ signal }) => (await api.get<Page<Metric>>('/api/metrics', undefined, signal)).items, staleTime: 600_000 });

export const useMetricPeople = (key: string, days: number, cursor: string | null) =>
  useQuery({
    queryKey: ['metrics', key, 'people', days, cursor],
    queryFn: ({ signal }) => api.get<CustomerPage>(`/api/metrics/${encodeURIComponent(key)}/people`, { days, cursor }, signal),
    placeholderData: keepPreviousData,
  });
