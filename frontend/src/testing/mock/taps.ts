import type { Tap } from '@/api/types';
import { products, randomFrom, sourceSeeds } from './seed';

const names = ['page_viewed', 'product_viewed', 'cart_item_added', 'order_paid', 'message_opened'];

export function tap(index: number, at: number): Tap {
  const random = randomFrom(index * 31 + 5);
  const source = random.pick(sourceSeeds.slice(0, 7));
  const product = random.pick(products);
  const name = random.pick(names);
  const refused = index % 9 === 4;
  const messageId = `node-next-${1_763_400_000_000 + index}-7f3a`;
  const occurredAt = new Date(at - 800).toISOString();
  const anonymousId = `7b1e${index}`;
  const masked = index % 9 === 2;
  const setAside = masked ? [{ field: 'context.traits.phone', kind: 'phone', reason: 'masked' }] : [];
  const raw = { type: 'track', event: name, ...(refused ? {} : { anonymousId }), properties: { product_id: product.sku, product_name: product.name, price: product.price }, context: { library: { name: '@segment/analytics-node', version: '3.1.0' }, ...(masked ? { traits: { phone: '138****6620' } } : {}) }, timestamp: occurredAt, messageId };
  const sensors = source.kind === 'mini_program';
  return {
    id: `tap-${index}`, at: new Date(at).toISOString(), sourceId: source.id, sourceName: source.name, endpoint: sensors ? '/sa' : '/v1/batch', status: refused ? 'refused' : 'accepted',
    reason: refused ? 'missing_identifier' : null, detail: refused ? 'neither userId nor anonymousId' : null, name, messageId,
    identifiers: refused ? [] : [{ kind: 'anonymous_id', scope: '', value: '7b1e…40c2' }],
    setAside,
    raw: JSON.stringify(raw),
    mapped: refused ? null : { id: `01JD7Q${index}`, name, category: name === 'order_paid' ? 'order' : 'behaviour', occurredAt, sourceId: source.id, identifiers: [{ kind: 'anonymous_id', value: '7b1e…40c2' }], properties: raw.properties, ...(masked ? { context: { identifiersSetAside: setAside } } : {}) },
  };
}

export const taps = (count: number): readonly Tap[] => Array.from({ length: count }, (_, index) => tap(count - index, Date.now() - index * 2_300));
