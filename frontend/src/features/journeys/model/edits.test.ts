import { describe, expect, it } from 'vitest';
import type { Definition } from '@/api/journeys';
import { steps } from '../steps/steps';
import { applyEdit, leadsTo, mayConnect, type Edit } from './edits';
import { nodeById } from './shapes';
import { emptyDefinition, startOf } from './starts';

const edit = (definition: Definition, ...edits: readonly Edit[]) => edits.reduce((current, next) => applyEdit(current, next, steps), definition);
const line = edit(emptyDefinition, { type: 'add', kind: 'event_trigger' }, { type: 'add', kind: 'wait', after: { from: 'n1', port: 'next' } }, { type: 'add', kind: 'send', after: { from: 'n2', port: 'next' } });
const pairs = ({ edges }: Definition) => edges.map(({ from, port, to }) => `${from}.${port}>${to}`).sort();

describe('adding a step', () => {
  it('hangs it under the way out it was asked for', () => {
    expect(pairs(line)).toEqual(['n1.next>n2', 'n2.next>n3']);
    expect(nodeById(line, 'n3')?.y).toBeGreaterThan(nodeById(line, 'n2')?.y ?? 0);
  });

  it('never gives an id twice, and never puts one step on another', () => {
    const fuller = edit(line, { type: 'remove', ids: ['n2'] }, { type: 'add', kind: 'end' }, { type: 'add', kind: 'end' });
    expect(new Set(fuller.nodes.map(({ id }) => id)).size).toBe(fuller.nodes.length);
    expect(new Set(fuller.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(fuller.nodes.length);
  });

  it('gives no way into a trigger', () => {
    const two = edit(line, { type: 'add', kind: 'segment_trigger', after: { from: 'n3', port: 'next' } });
    expect(pairs(two)).toEqual(pairs(line));
    expect(mayConnect(two, { from: 'n3', port: 'next', to: 'n4' }, steps)).toBe(false);
  });

  it('fits between two steps, and what follows makes room', () => {
    const between = edit(line, { type: 'insert', kind: 'branch', on: { from: 'n1', port: 'next', to: 'n2' } });
    expect(pairs(between)).toEqual(['n1.next>n4', 'n2.next>n3', 'n4.yes>n2']);
    expect(nodeById(between, 'n3')?.y).toBeGreaterThan(nodeById(line, 'n3')?.y ?? 0);
  });
});

describe('connecting', () => {
  it('takes the place of what the way out led to before', () => {
    const more = edit(line, { type: 'add', kind: 'end' }, { type: 'connect', edge: { from: 'n2', port: 'next', to: 'n4' } });
    expect(pairs(more)).toEqual(['n1.next>n2', 'n2.next>n4']);
  });

  it('refuses a circle', () => {
    const circle = edit(line, { type: 'connect', edge: { from: 'n3', port: 'next', to: 'n2' } });
    expect(circle).toBe(line);
    expect(leadsTo(line.edges, 'n1', 'n3')).toBe(true);
    expect(leadsTo(line.edges, 'n3', 'n1')).toBe(false);
  });
});

describe('removing', () => {
  it('joins the two ends of a line', () => expect(pairs(edit(line, { type: 'remove', ids: ['n2'] }))).toEqual(['n1.next>n3']));

  it('leaves several ways out open', () => {
    const start = startOf('welcome', ['A', 'B']);
    const without = edit(start, { type: 'remove', ids: ['n4'] });
    expect(without.edges.some(({ from, to }) => from === 'n4' || to === 'n4')).toBe(false);
    expect(without.edges.some(({ from }) => from === 'n3')).toBe(false);
  });
});

describe('settings', () => {
  it('take an arm away with the edge that left it', () => {
    const cart = startOf('abandonedCart', ['A', 'B']);
    const one = edit(cart, { type: 'settings', id: 'n4', settings: { arms: [{ id: 'a', name: 'A', weight: 100 }], control: null } });
    expect(one.edges.filter(({ from }) => from === 'n4').map(({ port }) => port)).toEqual(['a']);
  });
});

it('copies steps with the edges between them only', () => {
  const copy = edit(line, { type: 'duplicate', ids: ['n2', 'n3'] });
  expect(pairs(copy)).toEqual(['n1.next>n2', 'n2.next>n3', 'n4.next>n5']);
});
