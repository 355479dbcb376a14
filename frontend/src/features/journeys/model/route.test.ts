import { describe, expect, it } from 'vitest';
import { labelSpot, pathOf, route, type Box, type Way } from './route';

const way = (change: Partial<Way> = {}): Way => ({ start: { x: 100, y: 100 }, end: { x: 100, y: 400 }, leaves: 'bottom', enters: 'top', parting: false, ...change });
const between: Box = { left: 0, right: 216, top: 200, bottom: 300 };

describe('an edge', () => {
  it('is a straight line when nothing is in the way', () => expect(route(way(), [])).toEqual([{ x: 100, y: 100 }, { x: 100, y: 400 }]));

  it('goes around a step that stands between', () => {
    const points = route(way({ parting: true }), [between]);
    expect(points).toHaveLength(6);
    const lane = points[2]?.x ?? 100;
    expect(lane < between.left || lane > between.right).toBe(true);
    expect(points.at(-1)).toEqual({ x: 100, y: 400 });
  });

  it('parts from its trunk at once, and joins another line late', () => {
    const end = { x: 340, y: 400 };
    expect(route(way({ end, parting: true }), [])[1]?.y).toBe(116);
    expect(route(way({ end }), [])[1]?.y).toBe(384);
  });

  it('turns only at right angles', () => {
    for (const points of [route(way({ end: { x: 340, y: 400 } }), [between]), route(way({ leaves: 'right', end: { x: 300, y: 60 } }), []), route(way({ leaves: 'right', enters: 'left', end: { x: 300, y: 140 } }), [])])
      points.slice(1).forEach((point, index) => expect(point.x === points[index]?.x || point.y === points[index]?.y).toBe(true));
  });

  it('is named beside the leg that is its own', () => {
    const parting = way({ end: { x: 340, y: 200 }, parting: true });
    expect(labelSpot(parting, route(parting, [])).x).toBe(348);
    const beside = way({ leaves: 'right', enters: 'left', end: { x: 300, y: 100 } });
    expect(labelSpot(beside, route(beside, []))).toEqual({ x: 200, y: 96, above: true });
  });

  it('is drawn with round corners', () => expect(pathOf([{ x: 0, y: 0 }, { x: 0, y: 20 }, { x: 30, y: 20 }])).toBe('M0,0L0,12Q0,20 8,20L30,20'));
});
