/** One stream of the picture: how wide it is, where it rises and where it joins. */
export interface Stream {
  readonly width: number;
  /** Middle at the outer side. */
  readonly from: number;
  /** Middle at the river. */
  readonly to: number;
  readonly area: string;
  readonly middle: string;
}

interface RiverShape {
  /** Outer and river side, in units of the picture. */
  readonly outerX: number;
  readonly riverX: number;
  /** The streams rise over this height … */
  readonly top: number;
  readonly height: number;
  /** … and join over this one, in the middle of it. */
  readonly joined: number;
}

const easing = 0.55;
const least = 5;

/** Widths that add up to `room`: eased, so that a small stream stays visible beside a large one. The number stands beside each. */
export function streamWidths(values: readonly number[], room: number): readonly number[] {
  const eased = values.map((value) => Math.max(value, 0) ** easing);
  const sum = eased.reduce((total, value) => total + value, 0);
  if (values.length === 0) return [];
  if (sum === 0) return values.map(() => room / values.length);
  const floor = Math.min(least, room / values.length);
  const spare = room - floor * values.length;
  return eased.map((value) => floor + (value / sum) * spare);
}

const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const bend = x0 + (x1 - x0) * 0.55;
  return `C${point(bend, y0)} ${point(x0 + (x1 - x0) * 0.45, y1)} ${point(x1, y1)}`;
}

/** Streams spread evenly outside and side by side where they join; drawn towards the river or away from it. */
export function streams(values: readonly number[], { outerX, riverX, top, height, joined }: RiverShape): readonly Stream[] {
  const widths = streamWidths(values, joined);
  const slot = height / Math.max(values.length, 1);
  let edge = top + (height - joined) / 2;
  return widths.map((width, index) => {
    const from = top + slot * (index + 0.5);
    const to = edge + width / 2;
    edge += width;
    const half = width / 2;
    const area = `M${point(outerX, from - half)}${curve(outerX, from - half, riverX, to - half)}L${point(riverX, to + half)}${curve(riverX, to + half, outerX, from + half)}Z`;
    return { width, from, to, area, middle: `M${point(outerX, from)}${curve(outerX, from, riverX, to)}` };
  });
}

/** The largest few by themselves, the rest together. */
export function foldRest<T>(items: readonly T[], most: number, value: (item: T) => number): { readonly shown: readonly T[]; readonly rest: { readonly count: number; readonly value: number } | null } {
  const sorted = [...items].sort((a, b) => value(b) - value(a));
  if (sorted.length <= most) return { shown: sorted, rest: null };
  const left = sorted.slice(most - 1);
  return { shown: sorted.slice(0, most - 1), rest: { count: left.length, value: left.reduce((total, item) => total + value(item), 0) } };
}
