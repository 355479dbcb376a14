import { expect, it } from 'vitest';
import type { TimelineEvent } from '@/api/types';
import { bestSample } from './sample';

const event = (name: string, properties: Readonly<Record<string, unknown>>): TimelineEvent => ({ id: name, name, category: 'behaviour', occurredAt: '2026-11-18T06:00:00Z', receivedAt: '2026-11-18T06:00:00Z', sourceId: 1, sourceName: null, sourceKind: 'web', properties, context: {}, oneIdAtEvent: 1 });

it('takes the event that fills most of what the template asks', () => {
  const events = [event('page_viewed', {}), event('product_viewed', { product_name: 'serum' }), event('cart_item_added', { product_name: 'serum', price: 369 })];
  expect(bestSample(events, '{{ event.properties.product_name }} {{ event.properties["price"] }}')?.name).toBe('cart_item_added');
  expect(bestSample(events, '{{ event.properties.product_name }}')?.name).toBe('product_viewed');
  expect(bestSample(events, '{{ person.name }}')).toBeUndefined();
});
