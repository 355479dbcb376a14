import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Narrow, Schemas } from './contract';

export type FieldType = 'text' | 'number' | 'boolean' | 'time';

export type AttributeEntry = Narrow<Schemas['DictionaryAttribute'], { type: FieldType }>;
export type PropertyEntry = Narrow<Schemas['DictionaryProperty'], { type: FieldType }>;
export type EventEntry = Narrow<Schemas['DictionaryEvent'], { properties: readonly PropertyEntry[] }>;
export type Dictionary = Narrow<Schemas['DictionaryDictionary'], { attributes: readonly AttributeEntry[]; events: readonly EventEntry[] }>;

/** Which attributes and events there are, with values seen before. */
export const dictionaryQuery = queryOptions({
  queryKey: ['dictionary'],
  queryFn: ({ signal }) => api.get<Dictionary>('/api/dictionary', undefined, signal),
  staleTime: 60_000,
});

export const useDictionary = () => useQuery(dictionaryQuery);
