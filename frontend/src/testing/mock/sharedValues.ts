import type { Holder, Order, OrderPreview } from '@/api/orders';
import type { SharedStanding, SharedValue } from '@/api/sharedValues';
import { keyOf } from './identity';
import { ago, day, hour } from './seed';

function shared(index: number, standing: SharedStanding, [kind, value, scope = '']: readonly [string, string, string?], people: number, links: number, blockedBy?: string | null): SharedValue {
  const oneId = 31_000 + index;
  return {
    value: { key: keyOf(oneId, 0), kind, scope, value, strength: 'strong', oneId }, standing, people, links, more: links >= 1_000, genericAfter: 50, firstSeenAt: ago((300 - index * 17) * day), lastSeenAt: ago((index * index + 1) * hour),
    sourceName: index % 3 === 1 ? '山茶小程序' : '官网商城', blocking: blockedBy === undefined ? null : { at: ago((index + 2) * day), by: blockedBy },
  };
}

/** Most people first, as the server lists them. */
export const freshSharedValues = (): readonly SharedValue[] => [
  shared(0, 'generic', ['crm_id', 'POS…0007', '门店'], 988, 1_000),
  shared(1, 'generic', ['phone', '400****6688'], 214, 236),
  shared(2, 'generic', ['email', 'k***@camellia.example'], 97, 131),
  shared(3, 'blocked', ['phone', '021****5500'], 88, 102, '周岚'),
  shared(4, 'crowded', ['email', 't***@test.example'], 61, 63),
  shared(5, 'generic', ['user_id', 'gue…guest', '官网'], 58, 58),
  shared(6, 'blocked', ['email', 'x***@camellia.example'], 12, 14, null),
  shared(7, 'near', ['phone', '139****0000'], 41, 55),
  shared(8, 'near', ['email', 'q***@store.example'], 28, 30),
];

/** What the product sets aside stays where it is; nobody hangs together by it. */
export function previewOfShared(order: Order, values: readonly SharedValue[]): OrderPreview | undefined {
  const found = 'key' in order ? values.find(({ value }) => value.key === order.key) : undefined;
  if (found === undefined) return undefined;
  const held: Holder = found.value;
  const part = { oneId: held.oneId, name: null, identifiers: [held], events: found.links };
  const holder: Holder = { ...held, key: keyOf(held.oneId, 1), kind: 'member_no', scope: '', value: 'M00…2718' };
  if (found.standing !== 'near') return { before: [part], after: [part], changesNothing: true };
  const before = { ...part, identifiers: [holder, held], events: 312 };
  return { before: [before], after: [{ ...before, identifiers: [holder], events: 290 }, { ...part, oneId: -1, events: 22 }], changesNothing: false };
}

/** Opened again, a value the evidence still speaks against is learned again at once. */
export const ruledOn = (order: Order, values: readonly SharedValue[]): readonly SharedValue[] =>
  values.map((each) => {
    if (!('key' in order) || each.value.key !== order.key) return each;
    if (order.kind === 'block') return { ...each, standing: 'blocked', blocking: { at: ago(0), by: '周岚' } };
    return { ...each, standing: each.people > each.genericAfter ? 'generic' : 'near', blocking: null };
  });
