import type { IdentifierNode, Identity, IdentityTie } from '@/api/identity';
import { around, bottom, card, cardAt, middle, moved, right, type Box } from './geometry';
import { seated, type Bonds } from './seats';
import { tieId } from './ties';
import { waysOf, type Way } from './ways';

export interface Frame {
  readonly oneId: number;
  readonly box: Box;
}

export interface Layout {
  /** By identifier. */
  readonly cards: ReadonlyMap<number, Box>;
  /** One for each person with identifiers in the picture, the person it is about first. */
  readonly frames: readonly Frame[];
  /** By tie. */
  readonly ways: ReadonlyMap<string, Way>;
  readonly bounds: Box;
}

export type Drawn = Pick<Identity, 'oneId' | 'identifiers' | 'ties'>;

const weakGap = { x: 20, y: 18, fromStrong: 46 } as const;
const frameRoom = { side: 22, top: 42, bottom: 22 } as const;
const otherGap = { from: 150, column: 40, between: 20, card: 12 } as const;
const tallest = 8;

const framed = (box: Box): Box => ({
  left: box.left - frameRoom.side,
  top: box.top - frameRoom.top,
  width: box.width + 2 * frameRoom.side,
  height: box.height + frameRoom.top + frameRoom.bottom,
});

function bondsOf({ ties }: Drawn, own: ReadonlySet<number>): Bonds {
  const joined = new Map<number, number[]>();
  const outward = new Set<number>();
  for (const { a, b, joins } of ties) {
    if (own.has(a) !== own.has(b)) outward.add(own.has(a) ? a : b);
    if (!joins || !own.has(a) || !own.has(b)) continue;
    joined.set(a, [...(joined.get(a) ?? []), b].sort((one, other) => one - other));
    joined.set(b, [...(joined.get(b) ?? []), a].sort((one, other) => one - other));
  }
  return { joined, outward };
}

/** Rows below and above what is strong, fuller ones first below. */
function weakRows(ids: readonly number[], strong: Box | null): readonly (readonly [number, Box])[] {
  const step = card.width + weakGap.x;
  const perRow = Math.max(3, Math.floor(((strong?.width ?? 0) + weakGap.x) / step));
  const rows = Math.ceil(ids.length / perRow);
  return ids.map((id, index) => {
    const row = Math.floor(index / perRow);
    const inRow = row === rows - 1 ? ids.length - row * perRow : perRow;
    const depth = Math.floor(row / 2) * (card.height + weakGap.y) + weakGap.fromStrong + card.height / 2;
    const y = strong === null ? row * (card.height + weakGap.y) : row % 2 === 0 ? bottom(strong) + depth : strong.top - depth;
    const x = (strong === null ? 0 : middle(strong).x) + ((index % perRow) - (inRow - 1) / 2) * step;
    return [id, cardAt({ x, y })] as const;
  });
}

interface Group {
  readonly oneId: number;
  readonly ids: readonly number[];
  readonly box: Box;
  readonly cards: readonly (readonly [number, Box])[];
}

/** Another person's identifiers in columns, its corner at the origin. */
function groupOf(oneId: number, ids: readonly number[]): Group {
  const cards = ids.map((id, index) => {
    const [column, row] = [Math.floor(index / tallest), index % tallest];
    return [id, { left: column * (card.width + weakGap.x), top: row * (card.height + otherGap.card), ...card }] as const;
  });
  const frame = framed(around(cards.map(([, box]) => box)));
  const shifted = cards.map(([id, box]) => [id, moved(box, -frame.left, -frame.top)] as const);
  return { oneId, ids, box: moved(frame, -frame.left, -frame.top), cards: shifted };
}

/** The other people, each near the height of what they are tied to, in as many columns as they need. */
function strangers(drawn: Drawn, mine: ReadonlyMap<number, Box>, own: Box): readonly Group[] {
  const byPerson = new Map<number, number[]>();
  for (const { id, oneId } of drawn.identifiers) {
    if (!mine.has(id)) byPerson.set(oneId, [...(byPerson.get(oneId) ?? []), id].sort((one, other) => one - other));
  }
  const height = (ids: readonly number[]) => {
    const tied = drawn.ties.flatMap(({ a, b }) => (ids.includes(a) ? [mine.get(b)] : ids.includes(b) ? [mine.get(a)] : [])).filter((box) => box !== undefined);
    return tied.length === 0 ? 0 : tied.reduce((sum, box) => sum + middle(box).y, 0) / tied.length;
  };
  const groups = [...byPerson]
    .map(([oneId, ids]) => ({ group: groupOf(oneId, ids), y: Math.round(height(ids)) }))
    .sort((one, other) => one.y - other.y || one.group.oneId - other.group.oneId)
    .map(({ group }) => group);
  const room = Math.max(own.height, 3 * (card.height + frameRoom.top + frameRoom.bottom + otherGap.between));
  const columns: Group[][] = [];
  let filled = Infinity;
  for (const group of groups) {
    if (filled + group.box.height > room) {
      columns.push([]);
      filled = 0;
    }
    columns.at(-1)?.push(group);
    filled += group.box.height + otherGap.between;
  }
  let left = right(own) + otherGap.from;
  return columns.flatMap((column) => {
    const total = column.reduce((sum, { box }) => sum + box.height + otherGap.between, -otherGap.between);
    let top = middle(own).y - total / 2;
    const placed = column.map((group) => {
      const [x, y] = [left, top];
      top += group.box.height + otherGap.between;
      return { ...group, box: moved(group.box, x, y), cards: group.cards.map(([id, box]) => [id, moved(box, x, y)] as const) };
    });
    left = Math.max(...placed.map(({ box }) => right(box))) + otherGap.column;
    return placed;
  });
}

const idsOf = (identifiers: readonly IdentifierNode[], strength: IdentifierNode['strength']) => identifiers.filter((each) => each.strength === strength).map(({ id }) => id);

/**
 * Where everything stands: the person's strong identifiers in the middle, weak ones below and above, other people at the
 * right. Depends on what is drawn alone, so that the same person always looks the same.
 */
export function layoutOf(drawn: Drawn, labelWidth: (tie: IdentityTie) => number = () => 40): Layout {
  const own = drawn.identifiers.filter(({ oneId }) => oneId === drawn.oneId).sort((one, other) => one.id - other.id);
  const strong = new Map([...seated(idsOf(own, 'strong'), bondsOf(drawn, new Set(own.map(({ id }) => id))))].map(([id, spot]) => [id, cardAt(spot)]));
  const weak = weakRows(idsOf(own, 'weak'), strong.size === 0 ? null : around([...strong.values()]));
  const mine = new Map([...strong, ...weak]);
  const frame = framed(around([...mine.values()]));
  const others = strangers(drawn, mine, frame);
  const cards = new Map([...mine, ...others.flatMap((group) => group.cards)]);
  const spans = drawn.ties.flatMap((tie) => {
    const [from, to] = [cards.get(tie.a), cards.get(tie.b)];
    return from === undefined || to === undefined ? [] : [{ id: tieId(tie), from, to, labelWidth: labelWidth(tie) }];
  });
  const ways = waysOf(spans, [...cards.values()]);
  const frames = [{ oneId: drawn.oneId, box: frame }, ...others.map(({ oneId, box }) => ({ oneId, box }))];
  return { cards, frames, ways, bounds: around(frames.map(({ box }) => box)) };
}
