import type { Spot } from './geometry';

/** A place in a honeycomb: `q` along its row, `s` rows down. Rings around the middle have 6, 12, 18 … places. */
interface Seat {
  readonly q: number;
  readonly s: number;
}

/** Many stand closer, so that they can still be read when all are in sight. */
const pitchOf = (count: number): Spot => (count > 19 ? { x: 234, y: 98 } : { x: 252, y: 106 });
/** Where all six neighbours are equally far, whatever the shape of a card. */
const even = ({ q, s }: Seat): Spot => ({ x: q + s / 2, y: (s * Math.sqrt(3)) / 2 });

const centre: Seat = { q: 0, s: 0 };
const [l, r, ul, ur, ll, lr] = [{ q: -1, s: 0 }, { q: 1, s: 0 }, { q: 0, s: -1 }, { q: 1, s: -1 }, { q: -1, s: 1 }, { q: 0, s: 1 }] as const;
/** Few places are chosen so that they balance. */
const few: readonly (readonly Seat[])[] = [[], [l], [l, r], [l, ur, lr], [ul, lr, ur, ll]];

/** The places at one distance, opposite ones after each other, beginning at the left. */
function ring(distance: number): readonly Seat[] {
  const range = Array.from({ length: 2 * distance + 1 }, (_, index) => index - distance);
  const angle = (seat: Seat) => Math.PI - Math.atan2(even(seat).y, even(seat).x);
  const seats = range
    .flatMap((q) => range.map((s): Seat => ({ q, s })))
    .filter(({ q, s }) => Math.max(Math.abs(q), Math.abs(s), Math.abs(q + s)) === distance)
    .sort((one, other) => angle(one) - angle(other));
  const half = seats.length / 2;
  return seats.slice(0, half).flatMap((seat, index) => [seat, seats[index + half] ?? seat]);
}

function seatsFor(count: number): readonly Seat[] {
  const chosen = few[count - 1];
  if (chosen !== undefined) return [centre, ...chosen];
  const seats = [centre];
  for (let distance = 1; seats.length < count; distance += 1) seats.push(...ring(distance));
  return seats;
}

export interface Bonds {
  /** By identifier, those it is one person with because of a tie, in ascending order. */
  readonly joined: ReadonlyMap<number, readonly number[]>;
  /** Those with a tie to somebody else's identifier, who sit at the right. */
  readonly outward: ReadonlySet<number>;
}

/** From the one with most ties on; neighbours before others, surest first. */
function outwards(ids: readonly number[], { joined }: Bonds): readonly number[] {
  const ties = (id: number) => joined.get(id)?.length ?? 0;
  const waiting = [...ids].sort((one, other) => ties(other) - ties(one) || one - other);
  const order = new Set<number>();
  for (const first of waiting) {
    const queue = [first];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (order.has(id)) continue;
      order.add(id);
      queue.push(...(joined.get(id) ?? []));
    }
  }
  return [...order].filter((id) => ids.includes(id));
}

/** Where identifiers stand: whoever holds most together in the middle, each as near as it can be to what it is tied to. */
export function seated(ids: readonly number[], bonds: Bonds): ReadonlyMap<number, Spot> {
  const free = [...seatsFor(ids.length)];
  const taken = new Map<number, Seat>();
  for (const id of outwards(ids, bonds)) {
    const neighbours = (bonds.joined.get(id) ?? []).flatMap((other) => taken.get(other) ?? []);
    const cost = (seat: Seat) => {
      const { x, y } = even(seat);
      const ties = neighbours.reduce((sum, other) => sum + Math.hypot(x - even(other).x, y - even(other).y), 0);
      const pull = bonds.outward.has(id) ? 0.4 * x : 0;
      return taken.size === 0 ? Math.hypot(x, y) : ties + 0.2 * Math.hypot(x, y) - pull;
    };
    const costs = free.map((seat) => Math.round(cost(seat) * 1e6));
    const best = costs.indexOf(Math.min(...costs));
    const [seat] = free.splice(best, 1);
    if (seat !== undefined) taken.set(id, seat);
  }
  const pitch = pitchOf(ids.length);
  return new Map([...taken].map(([id, { q, s }]) => [id, { x: pitch.x * (q + s / 2), y: pitch.y * s }]));
}
