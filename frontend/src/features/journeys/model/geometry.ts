import type { JourneyNode } from '@/api/journeys';
import type { Port } from './shapes';

/** A node's size follows from what it shows, so that nothing needs measuring in the browser. */
export const nodeWidth = 216;
const head = 58;
const countersHeight = 46;
const problemHeight = 28;
const frame = 2;

export interface Shown {
  readonly counters: boolean;
  readonly problem: boolean;
}

export const nodeHeight = ({ counters, problem }: Shown): number => head + frame + (counters ? countersHeight : 0) + (problem ? problemHeight : 0);

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a way out is gripped, from the node's corner: spread along the foot, or in the middle of the right side. */
export function portSpot(ports: readonly Port[], port: Port, height: number): Spot {
  if (port.side === 'right') return { x: nodeWidth, y: Math.min(height / 2, head / 2 + 8) };
  const foot = ports.filter(({ side }) => side === 'bottom');
  const index = foot.findIndex(({ id }) => id === port.id);
  return { x: (nodeWidth * (index + 1)) / (foot.length + 1), y: height };
}

/** An edge enters from the left when its target stands beside its source, else from above. */
export function entrySide(source: JourneyNode, target: JourneyNode, sourceHeight: number): 'left' | 'top' {
  const beside = target.x >= source.x + nodeWidth + 16;
  return beside && target.y < source.y + sourceHeight + 8 && target.y > source.y - sourceHeight ? 'left' : 'top';
}

export const grid = 8;
export const snap = (value: number): number => Math.round(value / grid) * grid;
