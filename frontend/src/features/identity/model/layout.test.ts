import { describe, expect, it } from 'vitest';
import type { IdentifierNode, IdentityTie } from '@/api/identity';
import { holds, middle, overlap, right } from './geometry';
import { layoutOf, type Drawn } from './layout';

const at = '2026-11-18T06:20:00Z';
const me = 1;
const identifier = (id: number, strength: IdentifierNode['strength'] = 'strong', oneId = me): IdentifierNode => ({ id, key: `key-${id}`, oneId, kind: 'phone', scope: '', value: `v${id}`, strength, standing: 'open', firstSeenAt: at, lastSeenAt: at, sourceName: null });
const tie = (a: number, b: number, joins = true): IdentityTie => ({ a, b, verified: { firstAt: at, lastAt: at, count: 1 }, claimed: null, sourceName: null, joins, refusal: joins ? null : 'limit', family: null, ruling: null });
const star = (leaves: number): Drawn => ({ oneId: me, identifiers: Array.from({ length: leaves + 1 }, (_, id) => identifier(id)), ties: Array.from({ length: leaves }, (_, leaf) => tie(0, leaf + 1)) });

const shared: Drawn = {
  oneId: me,
  identifiers: [identifier(0), identifier(1), identifier(2, 'weak'), identifier(3, 'weak'), identifier(4, 'strong', 7), identifier(5, 'strong', 7), identifier(6, 'strong', 9)],
  ties: [tie(0, 1), tie(1, 4, false), tie(1, 5, false), tie(0, 6, false)],
};

function clashes({ cards, frames }: ReturnType<typeof layoutOf>): number {
  const boxes = [...cards.values()];
  const frameBoxes = frames.map(({ box }) => box);
  const pairs = <T,>(items: readonly T[]) => items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
  return [...pairs(boxes), ...pairs(frameBoxes)].filter(([one, other]) => overlap(one, other)).length;
}

describe('the identity graph', () => {
  it.each([0, 1, 2, 4, 5, 18, 29, 60])('lets nothing overlap with %i identifiers around one', (leaves) => {
    const layout = layoutOf(star(leaves));
    expect(layout.cards.size).toBe(leaves + 1);
    expect(clashes(layout)).toBe(0);
  });

  it('puts what holds most together in the middle, and balances the rest around it', () => {
    const chain = layoutOf({ ...star(0), identifiers: [0, 1, 2].map((id) => identifier(id)), ties: [tie(0, 1), tie(1, 2)] });
    const [left, hub, rest] = [0, 1, 2].map((id) => middle(chain.cards.get(id) ?? chain.bounds));
    expect(hub).toEqual({ x: 0, y: 0 });
    expect(left).toEqual({ x: -(rest?.x ?? 0), y: 0 });
    const five = layoutOf(star(4));
    const sum = [...five.cards.values()].map(middle).reduce((total, spot) => ({ x: total.x + spot.x, y: total.y + spot.y }));
    expect(sum).toEqual({ x: 0, y: 0 });
  });

  it('stays near what it is tied to: two hubs have their own around them', () => {
    const twoHubs: Drawn = { oneId: me, identifiers: Array.from({ length: 8 }, (_, id) => identifier(id)), ties: [tie(0, 1), tie(0, 2), tie(0, 3), tie(0, 4), tie(4, 5), tie(4, 6), tie(4, 7)] };
    const { cards } = layoutOf(twoHubs);
    const distance = (one: number, other: number) => {
      const [from, to] = [one, other].map((id) => middle(cards.get(id) ?? { left: 0, top: 0, width: 0, height: 0 }));
      return Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0));
    };
    expect(Math.max(distance(4, 5), distance(4, 6), distance(4, 7))).toBeLessThan(300);
  });

  it('keeps other people apart, at the right, each on a ground of their own', () => {
    const { cards, frames } = layoutOf(shared);
    expect(frames.map(({ oneId }) => oneId).sort()).toEqual([1, 7, 9]);
    const [own, ...others] = frames;
    expect(own?.oneId).toBe(me);
    for (const { box } of others) expect(box.left).toBeGreaterThan(own === undefined ? Infinity : right(own.box));
    for (const { id, oneId } of shared.identifiers) {
      const frame = frames.find((each) => each.oneId === oneId);
      expect(frame !== undefined && holds(frame.box, middle(cards.get(id) ?? frame.box))).toBe(true);
    }
    expect(clashes(layoutOf(shared))).toBe(0);
  });

  it('puts weak ones around what is strong, also when nothing is', () => {
    const { cards } = layoutOf(shared);
    const lowest = Math.max(...[0, 1].map((id) => cards.get(id)?.top ?? 0));
    expect([2, 3].every((id) => (cards.get(id)?.top ?? 0) > lowest)).toBe(true);
    const cookies = layoutOf({ oneId: me, identifiers: Array.from({ length: 9 }, (_, id) => identifier(id, 'weak')), ties: [] });
    expect(cookies.cards.size).toBe(9);
    expect(clashes(cookies)).toBe(0);
  });

  it('is the same however the server lists people and ties', () => {
    const turned = { ...shared, identifiers: [...shared.identifiers].reverse(), ties: shared.ties };
    expect([...layoutOf(turned).cards].sort(([one], [other]) => one - other)).toEqual([...layoutOf(shared).cards].sort(([one], [other]) => one - other));
    expect(layoutOf(shared)).toEqual(layoutOf(shared));
  });

  it('bends a line around a card that stands in its way, and keeps labels off cards', () => {
    const row: Drawn = { oneId: me, identifiers: [0, 1, 2].map((id) => identifier(id)), ties: [tie(0, 1), tie(1, 2), tie(0, 2)] };
    const { ways, cards } = layoutOf(row);
    expect(ways.size).toBe(3);
    const straight = (path = '') => {
      const [x1, y1, cx, cy, x2, y2] = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return Math.abs((cx ?? 0) * 2 - (x1 ?? 0) - (x2 ?? 0)) < 1 && Math.abs((cy ?? 0) * 2 - (y1 ?? 0) - (y2 ?? 0)) < 1;
    };
    expect([...ways.values()].filter(({ path }) => !straight(path)).length).toBe(1);
    for (const { label } of ways.values()) expect([...cards.values()].some((box) => holds(box, label))).toBe(false);
  });

  it('leaves out a tie to something that is not shown', () => {
    expect(layoutOf({ ...star(1), ties: [tie(0, 1), tie(0, -1, false)] }).ways.size).toBe(1);
  });
});
