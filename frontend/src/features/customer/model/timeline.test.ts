import { expect, it } from 'vitest';
import type { TimelineEvent } from '@/api/types';
import { moneyExact } from '@/shared/format/numbers';
import { pagesOf, summary, timelineDays } from './timeline';

const event = (id: string, occurredAt: string, changes: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id, occurredAt, receivedAt: occurredAt, name: 'page_viewed', category: 'behaviour', sourceId: 1, sourceName: 'H5', sourceKind: 'web', properties: {}, context: {}, oneIdAtEvent: 1, ...changes,
});

it('folds the page views of one visit and leaves acts alone', () => {
  const [today, ...others] = timelineDays([
    event('d', '2026-11-18T04:10:00Z', { name: 'order_paid', category: 'order' }),
    event('c', '2026-11-18T04:06:00Z'),
    event('b', '2026-11-18T04:02:00Z'),
    event('a', '2026-11-18T04:00:00Z'),
  ]);
  expect(others).toEqual([]);
  expect(today?.items.map(({ type }) => type)).toEqual(['event', 'visit']);
  const visit = today?.items[1];
  expect(visit?.type === 'visit' && visit.milliseconds).toBe(360_000);
});

it('starts a new visit after half an hour, at another source and on another day', () => {
  const kinds = (events: readonly TimelineEvent[]) => timelineDays(events).flatMap(({ items }) => items.map(({ type }) => type));
  expect(kinds([event('b', '2026-11-18T05:00:00Z'), event('a', '2026-11-18T04:00:00Z')])).toEqual(['event', 'event']);
  expect(kinds([event('b', '2026-11-18T04:01:00Z', { sourceId: 2 }), event('a', '2026-11-18T04:00:00Z')])).toEqual(['event', 'event']);
  expect(timelineDays([event('b', '2026-11-17T16:01:00Z'), event('a', '2026-11-17T15:59:00Z')])).toHaveLength(2);
});

it('tells an event in one line', () => {
  const paid = event('a', '2026-11-18T04:00:00Z', { name: 'order_paid', properties: { product_name: 'Serum', quantity: 2, amount: 688, currency: 'CNY' } });
  expect(summary(paid, moneyExact)).toEqual(['Serum', '× 2', '¥688']);
  expect(summary(event('b', '2026-11-18T04:00:00Z'), moneyExact)).toEqual([]);
});

it('names the pages of a visit once, in the order they were seen', () => {
  const page = (id: string, title: string) => event(id, '2026-11-18T04:00:00Z', { properties: { title } });
  expect(pagesOf([page('c', 'Cart'), page('b', 'Home'), page('a', 'Home')])).toEqual(['Home', 'Cart']);
});
