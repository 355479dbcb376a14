import { expect, it } from 'vitest';
import type { Definition } from '@/api/journeys';
import { steps } from '../steps/steps';
import { problemsOf } from './problems';
import { emptyDefinition, startOf } from './starts';
import { whole } from './whole';

/** As a caller of the API writes it: only what differs from the usual. */
const brief = {
  nodes: [
    { id: 'n1', kind: 'event_trigger', settings: { event: 'cart_item_added', key: 'cart_id', where: [] } },
    { id: 'n2', kind: 'send', settings: { channel: 'email', templateId: 1 } },
  ],
  edges: [{ from: 'n1', port: 'next', to: 'n2' }],
  goal: { event: 'order_paid', withinHours: 72 },
  exitOn: [{ event: 'order_paid' }],
  reentry: { policy: 'per_key' },
} as unknown as Definition;

it('fills in what was left out, so that the document can be drawn and checked', () => {
  const filled = whole(steps, brief);
  expect(filled.nodes[0]?.settings).toEqual({ event: 'cart_item_added', key: 'cart_id', where: [], condition: null });
  expect(filled.nodes.map(({ x, y }) => [x, y])).toEqual([[0, 0], [0, 160]]);
  expect(filled.goal).toEqual({ event: 'order_paid', where: [], sameKey: false, withinHours: 72 });
  expect(filled.exitOn).toEqual([{ event: 'order_paid', where: [], sameKey: false }]);
  expect(filled.reentry).toEqual({ policy: 'per_key', afterHours: null });
  expect(problemsOf(filled, steps)).toEqual([]);
});

it('makes an empty document of nothing', () => expect(whole(steps, {})).toEqual(emptyDefinition));

it('leaves a document alone that says everything', () => {
  const cart = startOf('abandonedCart', ['A', 'B']);
  expect(JSON.stringify(whole(steps, cart))).toBe(JSON.stringify(cart));
});
