import type { AttributeCondition, EventCondition, PropertyTest } from '@/api/conditions';
import type { AttributeEntry, Dictionary, FieldType } from '@/api/dictionary';
import type { NewLeaf } from './edits';
import { freshTest } from './operators';

export type Field =
  | { readonly kind: 'attribute'; readonly key: string }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'segment'; readonly id: number };

export const attributeEntry = (dictionary: Dictionary | undefined, key: string): AttributeEntry | undefined => dictionary?.attributes.find((entry) => entry.key === key);

export const typeOfAttribute = (dictionary: Dictionary | undefined, key: string): FieldType => attributeEntry(dictionary, key)?.type ?? 'text';

export const propertiesOf = (dictionary: Dictionary | undefined, event: string) => dictionary?.events.find(({ name }) => name === event)?.properties ?? [];

export const typeOfProperty = (dictionary: Dictionary | undefined, event: string, key: string): FieldType => propertiesOf(dictionary, event).find((property) => property.key === key)?.type ?? 'text';

export const freshAttribute = (key: string, type: FieldType): Omit<AttributeCondition, 'id'> => ({ type: 'attribute', key, test: freshTest(type) });

export const freshEvent = (event: string): Omit<EventCondition, 'id'> => ({
  type: 'event', did: true, event, where: [], measure: { kind: 'count' }, compare: 'gte', value: 1, window: { kind: 'last', amount: 30, unit: 'days' },
});

/** A filter on the first property of the event that has known values, else on any. */
export function freshWhere(dictionary: Dictionary | undefined, event: string, taken: readonly PropertyTest[]): PropertyTest {
  const used = new Set(taken.map(({ property }) => property));
  const free = propertiesOf(dictionary, event).filter(({ key }) => !used.has(key));
  const chosen = free.find(({ values }) => values.length > 0) ?? free[0];
  return { property: chosen?.key ?? '', test: freshTest(chosen?.type ?? 'text') };
}

/** What a field of the palette becomes when it is put into the rule. */
export function leafOf(field: Field, dictionary: Dictionary | undefined): NewLeaf {
  switch (field.kind) {
    case 'attribute':
      return freshAttribute(field.key, typeOfAttribute(dictionary, field.key));
    case 'event':
      return freshEvent(field.name);
    case 'segment':
      return { type: 'segment', segmentId: field.id, in: true };
  }
}

export const fieldText = (field: Field): string => JSON.stringify(field);

/** A field that was dragged in from the palette; null for anything else somebody may drop. */
export function fieldFrom(text: string): Field | null {
  try {
    const field = JSON.parse(text) as Field;
    return ['attribute', 'event', 'segment'].includes(field.kind) ? field : null;
  } catch {
    return null;
  }
}
