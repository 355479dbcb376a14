import type { TimelineEvent } from '@/api/types';
import { dayKey } from '@/shared/format/time';

export type TimelineItem =
  | { readonly type: 'event'; readonly key: string; readonly event: TimelineEvent }
  | { readonly type: 'visit'; readonly key: string; readonly events: readonly TimelineEvent[]; readonly milliseconds: number };

export interface TimelineDay {
  readonly day: string;
  readonly items: readonly TimelineItem[];
}

const visitGap = 30 * 60_000;
const views: ReadonlySet<string> = new Set(['page_viewed', 'screen_viewed']);

const continues = (newer: TimelineEvent, older: TimelineEvent) =>
  views.has(older.name) &&
  newer.sourceId === older.sourceId &&
  dayKey(newer.occurredAt) === dayKey(older.occurredAt) &&
  Date.parse(newer.occurredAt) - Date.parse(older.occurredAt) <= visitGap;

function visit(events: readonly TimelineEvent[]): TimelineItem {
  const [newest] = events as readonly [TimelineEvent, ...TimelineEvent[]];
  const oldest = events.at(-1) ?? newest;
  if (events.length === 1) return { type: 'event', key: newest.id, event: newest };
  return { type: 'visit', key: oldest.id, events, milliseconds: Date.parse(newest.occurredAt) - Date.parse(oldest.occurredAt) };
}

/** Newest first, by day; page views of one visit are folded into one item. */
export function timelineDays(events: readonly TimelineEvent[]): readonly TimelineDay[] {
  const days = new Map<string, TimelineItem[]>();
  const put = (item: TimelineItem) => {
    const at = item.type === 'event' ? item.event.occurredAt : (item.events[0]?.occurredAt ?? '');
    const day = dayKey(at);
    days.set(day, [...(days.get(day) ?? []), item]);
  };
  let open: TimelineEvent[] = [];
  for (const event of events) {
    const last = open.at(-1);
    if (last !== undefined && continues(last, event)) {
      open.push(event);
      continue;
    }
    if (open.length > 0) put(visit(open));
    open = [];
    if (views.has(event.name)) open.push(event);
    else put({ type: 'event', key: event.id, event });
  }
  if (open.length > 0) put(visit(open));
  return [...days].map(([day, items]) => ({ day, items }));
}

const told = ['title', 'product_name', 'keyword', 'query', 'coupon', 'store', 'campaign', 'scene', 'live_title', 'video_title', 'level', 'content', 'order_id', 'path', 'url'];

/** The grey line under an event: its most telling properties. */
export function summary(event: TimelineEvent, money: (amount: number, currency: string) => string): readonly string[] {
  const { properties } = event;
  const amount = [properties['amount'], properties['total'], properties['revenue'], properties['price']].find((value) => typeof value === 'number');
  const currency = typeof properties['currency'] === 'string' ? properties['currency'] : 'CNY';
  const words = told
    .map((key) => properties[key])
    .filter((value): value is string | number => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .slice(0, 2)
    .map(String);
  const quantity = typeof properties['quantity'] === 'number' && properties['quantity'] > 1 ? `× ${properties['quantity']}` : '';
  return [...words, quantity, amount === undefined ? '' : money(amount as number, currency)].filter((part) => part !== '');
}

/** The pages of a visit, oldest first, each once. */
export function pagesOf(events: readonly TimelineEvent[]): readonly string[] {
  const names = [...events].reverse().map(({ properties }) => properties['title'] ?? properties['path'] ?? properties['url']);
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''))];
}
