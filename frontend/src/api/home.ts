import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Bilingual } from './conditions';
import type { CustomerPage, Instant, Kpi, Page, SourceKind } from './types';

export const metricKeys = ['customers', 'newPeople', 'knownPeople', 'orders', 'gmv', 'repurchaseRate', 'reachable', 'journeyRevenue'] as const;
export type MetricKey = (typeof metricKeys)[number];

/** What a number means, in one place for every page that shows it. */
export interface Metric {
  readonly key: string;
  readonly label: Bilingual;
  readonly unit: 'people' | 'money' | 'count' | 'ratio';
  readonly definition: Bilingual;
  readonly better: 'up' | 'down';
  /** Whether the people behind it can be listed. */
  readonly drill: boolean;
}

export interface ChannelPerformance {
  readonly sourceId: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly people: number;
  readonly orders: number;
  readonly revenue: number;
  readonly previousRevenue: number | null;
}

export interface JourneyLift {
  readonly id: number;
  readonly name: string;
  readonly entered: number;
  readonly converted: number;
  readonly rate: number;
  readonly controlRate: number | null;
  /** Difference of the rates, with its 95 % interval. */
  readonly lift: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly revenue: number;
}

export interface Home {
  readonly asOf: Instant | null;
  readonly currency: string;
  readonly metrics: Readonly<Record<MetricKey, Kpi>>;
  readonly days: readonly string[];
  readonly reach: readonly { readonly channel: string; readonly people: number; readonly share: number }[];
  readonly topChannels: readonly ChannelPerformance[];
  readonly journeys: readonly JourneyLift[];
}

export const useHome = (days: number, enabled = true, refetchInterval = 30_000) =>
  useQuery({
    queryKey: ['home', days],
    queryFn: ({ signal }) => api.get<Home>('/api/home', { days }, signal),
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
