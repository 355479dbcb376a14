import type { Spot } from './geometry';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Way {
  readonly start: Spot;
  readonly end: Spot;
  readonly leaves: 'bottom' | 'right';
  readonly enters: 'top' | 'left';
  /** One of several ways out of the same step: they share a trunk and part at once. */
  readonly parting: boolean;
}

const stub = 16;
const clearance = 16;

const crosses = (box: Box, x: number, from: number, to: number) => x > box.left - 4 && x < box.right + 4 && Math.max(from, to) > box.top && Math.min(from, to) < box.bottom;
const blocking = (boxes: readonly Box[], x: number, from: number, to: number) => boxes.filter((box) => crosses(box, x, from, to));

/** The nearest free lane beside whatever stands in the way, to the right of it unless the left is nearer to the target. */
function laneBeside(boxes: readonly Box[], x: number, target: number, from: number, to: number): number {
  const free = (side: 'left' | 'right') => {
    let lane = x;
    for (let found = blocking(boxes, lane, from, to); found.length > 0; found = blocking(boxes, lane, from, to)) lane = side === 'right' ? Math.max(...found.map((box) => box.right)) + clearance : Math.min(...found.map((box) => box.left)) - clearance;
    return lane;
  };
  const [left, right] = [free('left'), free('right')];
  const cost = (lane: number) => Math.abs(lane - x) + Math.abs(lane - target);
  return cost(left) < cost(right) - 1 ? left : right;
}

function downward({ start, end, parting }: Way, boxes: readonly Box[]): readonly Spot[] {
  const straight = Math.abs(start.x - end.x) < 1;
  const first = start.y + stub;
  const last = end.y - stub;
  if (last < first) {
    const middle = (start.y + end.y) / 2;
    return straight ? [start, end] : [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
  }
  const late = blocking(boxes, start.x, first, last).length === 0;
  const early = blocking(boxes, end.x, first, last).length === 0;
  if (straight && early) return [start, end];
  if (early && (parting || !late)) return [start, { x: start.x, y: first }, { x: end.x, y: first }, end];
  if (late && !straight) return [start, { x: start.x, y: last }, { x: end.x, y: last }, end];
  const lane = laneBeside(boxes, straight ? end.x : start.x, end.x, first, last);
  return [start, { x: start.x, y: first }, { x: lane, y: first }, { x: lane, y: last }, { x: end.x, y: last }, end];
}

/** The corners of an edge: right angles only, around the steps between. */
export function route(way: Way, boxes: readonly Box[]): readonly Spot[] {
  const { start, end } = way;
  if (way.leaves === 'bottom') return downward(way, boxes);
  if (way.enters === 'left') {
    const middle = (start.x + end.x) / 2;
    return Math.abs(start.y - end.y) < 1 ? [start, end] : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
  }
  if (end.x > start.x + stub && end.y > start.y) return [start, { x: end.x, y: start.y }, end];
  const out = start.x + stub + 8;
  const last = end.y - stub;
  return [start, { x: out, y: start.y }, { x: out, y: last }, { x: end.x, y: last }, end];
}

/** Where an edge's name is written: beside the first leg that is its own, on the free side of it. */
export function labelSpot({ leaves, enters, parting }: Way, points: readonly Spot[]): Spot & { readonly above: boolean } {
  const [start, second, third, fourth] = points;
  if (start === undefined || second === undefined) return { x: 0, y: 0, above: false };
  if (leaves === 'right') return { x: enters === 'left' ? (start.x + second.x) / 2 : start.x + 10, y: start.y - 4, above: enters === 'left' };
  if (third === undefined) return { x: start.x + 8, y: parting ? Math.min(start.y + stub + 13, second.y - 8) : (start.y + second.y) / 2, above: false };
  if (!parting) return { x: start.x + 8, y: (start.y + second.y) / 2, above: false };
  const bottom = fourth?.y ?? third.y;
  return { x: third.x + 8, y: Math.min(third.y + 14, (third.y + bottom) / 2 + 4), above: false };
}

/** An SVG path through the corners, rounded. */
export function pathOf(points: readonly Spot[], radius = 8): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${point.x},${point.y}`;
      if (after === undefined) return `L${point.x},${point.y}`;
      const shorten = (other: Spot) => {
        const length = Math.hypot(other.x - point.x, other.y - point.y);
        const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
        return `${point.x + (other.x - point.x) * share},${point.y + (other.y - point.y) * share}`;
      };
      return `L${shorten(before)}Q${point.x},${point.y} ${shorten(after)}`;
    })
    .join('');
}

/** The middle of the longest leg, where a step can be put between. */
export function middleOf(points: readonly Spot[]): Spot {
  let best = { length: -1, spot: points[0] ?? { x: 0, y: 0 } };
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    if (length > best.length) best = { length, spot: { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2 } };
  });
  return best.spot;
}
