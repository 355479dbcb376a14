import { describe, expect, it } from 'vitest';
import type { Definition } from '@/api/journeys';
import { steps } from '../steps/steps';
import { applyEdit, type Edit } from './edits';
import { nodeWidth } from './geometry';
import { layout } from './layout';
import { portsOf } from './shapes';
import { emptyDefinition, startOf } from './starts';

const edit = (definition: Definition, ...edits: readonly Edit[]) => edits.reduce((current, next) => applyEdit(current, next, steps), definition);
const spots = (definition: Definition) => new Map(layout(definition, steps).nodes.map(({ id, x, y }) => [id, { x, y }]));

function overlaps(definition: Definition): boolean {
  const nodes = layout(definition, steps).nodes;
  return nodes.some((a, index) => nodes.slice(index + 1).some((b) => Math.abs(a.x - b.x) < nodeWidth + 8 && Math.abs(a.y - b.y) < 110));
}

describe('the layout', () => {
  it('keeps the main line straight, with what happened in time beside it', () => {
    const at = spots(startOf('abandonedCart', ['A', 'B']));
    expect(at.get('n2')?.x).toBe(at.get('n1')?.x);
    expect(at.get('n4')?.x).toBe(at.get('n1')?.x);
    expect(at.get('n3')?.y).toBe(at.get('n2')?.y);
    expect(at.get('n3')?.x).toBeGreaterThan((at.get('n2')?.x ?? 0) + nodeWidth);
  });

  it('puts the arms side by side in their order', () => {
    const at = spots(startOf('abandonedCart', ['A', 'B']));
    const xs = ['n7', 'n5', 'n6'].map((id) => at.get(id)?.x ?? 0);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(at.get('n5')?.x).toBe(at.get('n4')?.x);
  });

  it('centres a join under the step that split', () => {
    const joined = edit(startOf('abandonedCart', ['A', 'B']), { type: 'add', kind: 'wait', after: { from: 'n5', port: 'next' } }, { type: 'connect', edge: { from: 'n6', port: 'next', to: 'n8' } });
    const at = spots(joined);
    expect(at.get('n8')?.x).toBe(at.get('n4')?.x);
    expect(at.get('n8')?.y).toBeGreaterThan(at.get('n6')?.y ?? 0);
    expect(overlaps(joined)).toBe(false);
  });

  it('never puts two steps on each other, whatever the graph', () => {
    let definition = edit(emptyDefinition, { type: 'add', kind: 'event_trigger' });
    const kinds = ['branch', 'wait_for_event', 'split', 'send', 'branch', 'wait', 'wait_for_event', 'end'] as const;
    const open = () => definition.nodes.flatMap((node) => portsOf(steps, node).flatMap(({ id }) => (definition.edges.some(({ from, port }) => from === node.id && port === id) ? [] : [{ from: node.id, port: id }])));
    for (let round = 0; round < 60; round += 1) {
      const ends = open();
      const after = ends[(round * 5) % ends.length];
      if (after !== undefined) definition = edit(definition, { type: 'add', kind: kinds[round % kinds.length] ?? 'end', after });
    }
    expect(definition.nodes.length).toBeGreaterThan(25);
    expect(overlaps(definition)).toBe(false);
  });

  it('leaves the trigger where it stands', () => {
    const start = startOf('welcome', ['A', 'B']);
    const moved: Definition = { ...start, nodes: start.nodes.map((node) => (node.id === 'n1' ? { ...node, x: 640, y: 96 } : node)) };
    expect(spots(moved).get('n1')).toEqual({ x: 640, y: 96 });
    expect(spots(moved).get('n2')?.x).toBe(640);
  });

  it('ends on a circle too', () => {
    const circle: Definition = { ...edit(emptyDefinition, { type: 'add', kind: 'wait' }, { type: 'add', kind: 'wait' }), edges: [{ from: 'n1', port: 'next', to: 'n2' }, { from: 'n2', port: 'next', to: 'n1' }] };
    expect(layout(circle, steps).nodes).toHaveLength(2);
  });

  it('lays out 300 steps at once', () => {
    let long = edit(emptyDefinition, { type: 'add', kind: 'event_trigger' });
    for (let index = 1; index < 300; index += 1) long = { ...long, nodes: [...long.nodes, { id: `n${index + 1}`, kind: 'wait', x: 0, y: 0, settings: { amount: 1, unit: 'days' } }], edges: [...long.edges, { from: `n${index}`, port: 'next', to: `n${index + 1}` }] };
    const before = performance.now();
    expect(spots(long).get('n300')?.y).toBeGreaterThan(40_000);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
