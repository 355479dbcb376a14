import type { Definition, JourneyEdge, JourneyNode } from '@/api/journeys';

export const startNames = ['abandonedCart', 'welcome', 'blank'] as const;
export type StartName = (typeof startNames)[number];

export const emptyDefinition: Definition = { nodes: [], edges: [], goal: null, exit: null, exitOn: [], reentry: { policy: 'once', afterHours: null }, purpose: 'marketing' };

const edge = (from: string, port: string, to: string): JourneyEdge => ({ from, port, to });

/** Put something in the cart, did not pay: wait, then half of the people get a reminder and one in ten nothing, to measure it. */
function abandonedCart(armNames: readonly [string, string]): Definition {
  const nodes: readonly JourneyNode[] = [
    { id: 'n1', kind: 'event_trigger', x: 0, y: 0, settings: { event: 'cart_item_added', where: [], key: 'cart_id', condition: null } },
    { id: 'n2', kind: 'wait_for_event', x: 0, y: 0, settings: { event: 'order_paid', where: [], sameKey: true, amount: 2, unit: 'hours' } },
    { id: 'n3', kind: 'end', x: 0, y: 0, settings: {} },
    { id: 'n4', kind: 'split', x: 0, y: 0, settings: { arms: [{ id: 'a', name: armNames[0], weight: 45 }, { id: 'b', name: armNames[1], weight: 45 }], control: { weight: 10 } } },
    { id: 'n5', kind: 'send', x: 0, y: 0, settings: { channel: 'email', templateId: null } },
    { id: 'n6', kind: 'send', x: 0, y: 0, settings: { channel: 'email', templateId: null } },
    { id: 'n7', kind: 'end', x: 0, y: 0, settings: {} },
  ];
  return {
    nodes,
    edges: [edge('n1', 'next', 'n2'), edge('n2', 'happened', 'n3'), edge('n2', 'timeout', 'n4'), edge('n4', 'control', 'n7'), edge('n4', 'a', 'n5'), edge('n4', 'b', 'n6')],
    goal: { event: 'order_paid', where: [], sameKey: true, withinHours: 168 },
    exit: null,
    exitOn: [{ event: 'order_paid', where: [], sameKey: true }],
    reentry: { policy: 'per_key', afterHours: null },
    purpose: 'marketing',
  };
}

function welcome(): Definition {
  const nodes: readonly JourneyNode[] = [
    { id: 'n1', kind: 'event_trigger', x: 0, y: 0, settings: { event: 'member_joined', where: [], key: null, condition: null } },
    { id: 'n2', kind: 'send', x: 0, y: 0, settings: { channel: 'email', templateId: null } },
    { id: 'n3', kind: 'wait', x: 0, y: 0, settings: { amount: 3, unit: 'days' } },
    {
      id: 'n4', kind: 'branch', x: 0, y: 0,
      settings: { condition: { type: 'all', conditions: [{ type: 'event', did: true, event: 'order_paid', where: [], measure: { kind: 'count' }, compare: 'gte', value: 1, window: { kind: 'last', amount: 3, unit: 'days' } }] } },
    },
    { id: 'n5', kind: 'end', x: 0, y: 0, settings: {} },
    { id: 'n6', kind: 'send', x: 0, y: 0, settings: { channel: 'email', templateId: null } },
  ];
  return {
    nodes,
    edges: [edge('n1', 'next', 'n2'), edge('n2', 'next', 'n3'), edge('n3', 'next', 'n4'), edge('n4', 'yes', 'n5'), edge('n4', 'no', 'n6')],
    goal: { event: 'order_paid', where: [], sameKey: false, withinHours: 336 },
    exit: null,
    exitOn: [],
    reentry: { policy: 'once', afterHours: null },
    purpose: 'marketing',
  };
}

/** What a new journey begins as; still to be laid out and completed. */
export function startOf(name: StartName, armNames: readonly [string, string]): Definition {
  if (name === 'abandonedCart') return abandonedCart(armNames);
  return name === 'welcome' ? welcome() : emptyDefinition;
}
