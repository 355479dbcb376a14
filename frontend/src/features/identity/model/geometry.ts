export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const card = { width: 188, height: 50 } as const;

export const cardAt = ({ x, y }: Spot): Box => ({ left: x - card.width / 2, top: y - card.height / 2, ...card });
export const middle = ({ left, top, width, height }: Box): Spot => ({ x: left + width / 2, y: top + height / 2 });
export const right = ({ left, width }: Box): number => left + width;
export const bottom = ({ top, height }: Box): number => top + height;

export const holds = (box: Box, { x, y }: Spot, margin = 0): boolean =>
  x > box.left - margin && x < right(box) + margin && y > box.top - margin && y < bottom(box) + margin;

export const overlap = (one: Box, other: Box): boolean =>
  one.left < right(other) && other.left < right(one) && one.top < bottom(other) && other.top < bottom(one);

/** The smallest box around some; nothing but a point when there are none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return { left, top, width: Math.max(...boxes.map(right)) - left, height: Math.max(...boxes.map(bottom)) - top };
}

export const moved = (box: Box, x: number, y: number): Box => ({ ...box, left: box.left + x, top: box.top + y });
