import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Bilingual } from './conditions';
import type { Instant } from './types';

export type FieldType = 'text' | 'number' | 'boolean' | 'time';

export interface AttributeEntry {
  readonly key: string;
  readonly label: Bilingual;
  readonly type: FieldType;
  readonly people: number;
  readonly values: readonly string[];
}

export interface PropertyEntry {
  readonly key: string;
  readonly type: FieldType;
  readonly values: readonly string[];
}

export interface EventEntry {
  readonly name: string;
  readonly label: Bilingual;
  readonly last24h: number;
  readonly total: number;
  readonly properties: readonly PropertyEntry[];
}

export interface Dictionary {
  readonly attributes: readonly AttributeEntry[];
  readonly events: readonly EventEntry[];
  readonly asOf: Instant | null;
}

/** Which attributes and events there are, with values seen before. */
export const dictionaryQuery = queryOptions({
  queryKey: ['dictionary'],
  queryFn: ({ signal }) => api.get<Dictionary>('/api/dictionary', undefined, signal),
  staleTime: 60_000,
});

export const useDictionary = () => useQuery(dictionaryQuery);
