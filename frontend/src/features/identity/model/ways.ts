import { around, cardAt, holds, middle, overlap, type Box, type Spot } from './geometry';

export interface Way {
  readonly path: string;
  /** Middle of its label, on the part that can be seen. */
  readonly label: Spot;
}

export interface Span {
  readonly id: string;
  readonly from: Box;
  readonly to: Box;
  readonly labelWidth: number;
}

const labelHeight = 18;
const bends = [0, 40, -40, 80, -80, 130, -130, 190, -190];
const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const steps = Array.from({ length: 41 }, (_, index) => index / 40);

type Curve = (t: number) => Spot;

function control(from: Spot, to: Spot, bend: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend * 2, y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend * 2 };
}

const curve = (from: Spot, by: Spot, to: Spot): Curve => (t) => ({
  x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * by.x + t ** 2 * to.x,
  y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * by.y + t ** 2 * to.y,
});

/** How many cards a curve runs behind, which would look as if it ended there. */
const crossed = (points: readonly Spot[], cards: readonly Box[]): number => cards.filter((box) => points.some((point) => holds(box, point, 6))).length;

function labelSpot(span: Span, shape: Curve, taken: readonly Box[]): Spot {
  const seen = steps.filter((t) => !holds(span.from, shape(t), 4) && !holds(span.to, shape(t), 4));
  const [first, last] = [seen[0] ?? 0.5, seen.at(-1) ?? 0.5];
  const spots = along.map((share) => shape(first + (last - first) * share));
  const boxOf = ({ x, y }: Spot): Box => ({ left: x - span.labelWidth / 2, top: y - labelHeight / 2, width: span.labelWidth, height: labelHeight });
  return spots.find((spot) => !taken.some((box) => overlap(box, boxOf(spot)))) ?? spots[0] ?? middle(span.from);
}

/** Straight where nothing is in the way, bent around other cards where something is; labels keep clear of cards and of each other. */
export function waysOf(spans: readonly Span[], cards: readonly Box[]): ReadonlyMap<string, Way> {
  const taken = [...cards];
  const ways = new Map<string, Way>();
  for (const span of spans) {
    const [from, to] = [middle(span.from), middle(span.to)];
    const others = cards.filter((box) => box !== span.from && box !== span.to);
    const reach = around([cardAt(from), cardAt(to)]);
    const near = others.filter((box) => overlap(box, { left: reach.left - 200, top: reach.top - 200, width: reach.width + 400, height: reach.height + 400 }));
    let best = { by: control(from, to, 0), hits: Infinity };
    for (const bend of bends) {
      const by = control(from, to, bend);
      const hits = crossed(steps.map(curve(from, by, to)), near);
      if (hits < best.hits) best = { by, hits };
      if (hits === 0) break;
    }
    const label = labelSpot(span, curve(from, best.by, to), taken);
    taken.push({ left: label.x - span.labelWidth / 2, top: label.y - labelHeight / 2, width: span.labelWidth, height: labelHeight });
    const round = (value: number) => Math.round(value * 10) / 10;
    ways.set(span.id, { path: `M${round(from.x)} ${round(from.y)}Q${round(best.by.x)} ${round(best.by.y)} ${round(to.x)} ${round(to.y)}`, label: { x: round(label.x), y: round(label.y) } });
  }
  return ways;
}
