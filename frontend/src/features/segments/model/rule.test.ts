import { describe, expect, it } from 'vitest';
import type { Condition, Group, WireCondition } from '@/api/conditions';
import { edit, placeOf } from './edits';
import { freshAttribute, freshEvent, leafOf, fieldFrom, fieldText } from './fresh';
import { historyReducer, startHistory } from './history';
import { templates, templateKeys } from './templates';
import { emptyDocument, isGroup, leavesOf, nodesOf, openDocument, type RuleDocument } from './tree';
import { idAtField, toWire } from './wire';
import { problemsOf, unfinished } from './problems';

const level = (...values: string[]) => ({ ...freshAttribute('member_level', 'text'), test: { op: 'in' as const, values } });
const add = (document: RuleDocument, leaf = level('金卡'), parent = 'c1') => edit(document, { type: 'add', parent, leaf });
const names = (group: Group) => group.conditions.map(({ id }) => id);

/** Who is in, judged on made-up facts, so that two trees can be compared by meaning and not by shape. */
function holds(node: WireCondition | Condition | null, facts: ReadonlySet<string>): boolean {
  if (node === null) return false;
  const children = (node as Group).conditions ?? [];
  if (node.type === 'all') return children.every((child) => holds(child, facts));
  if (node.type === 'any') return children.some((child) => holds(child, facts));
  if (node.type === 'none') return !children.some((child) => holds(child, facts));
  return facts.has((node as { key: string }).key);
}

const keys = ['a', 'b', 'c', 'd'];
const everyFacts = Array.from({ length: 2 ** keys.length }, (_, bits) => new Set(keys.filter((_key, index) => (bits >> index) & 1)));
const has = (key: string): WireCondition => ({ type: 'attribute', key, test: { op: 'exists', values: [] } });
const group = (type: string, ...conditions: WireCondition[]): WireCondition => ({ type, conditions });

describe('a rule that is opened and sent back', () => {
  const trees: readonly (readonly [string, WireCondition])[] = [
    ['one condition', has('a')],
    ['all of some', group('all', has('a'), has('b'))],
    ['any of some', group('any', has('a'), has('b'))],
    ['two blocks', group('all', group('any', has('a'), has('b')), group('all', has('c'), has('d')))],
    ['any of two blocks', group('any', group('all', has('a'), has('b')), group('all', has('c'), has('d')))],
    ['conditions beside a block', group('any', has('a'), group('all', has('b'), has('c')), has('d'))],
    ['an exclusion', group('all', group('any', has('a'), has('b')), group('none', has('c'), has('d')))],
    ['an exclusion of those who do both', group('all', has('a'), group('none', group('all', has('c'), has('d'))))],
    ['an exclusion after plain conditions', group('all', has('a'), has('b'), group('none', has('c')))],
    ['nothing but an exclusion', group('all', group('none', has('a')))],
    ['an exclusion of everybody else', group('none', has('a'), has('b'))],
    ['an exclusion inside', group('any', group('none', has('a')), has('b'))],
    ['four levels', group('all', group('any', has('a'), group('all', has('b'), group('none', has('c')))), group('none', has('d')))],
  ];

  it.each(trees)('means the same: %s', (_name, tree) => {
    const sent = toWire(openDocument(tree));
    for (const facts of everyFacts) expect(holds(sent, facts)).toBe(holds(tree, facts));
  });

  it.each(trees)('keeps its shape when opened again: %s', (_name, tree) => {
    const once = toWire(openDocument(tree));
    expect(toWire(openDocument(once))).toEqual(once);
  });

  it('gives every condition an id of its own', () => {
    const ids = [...nodesOf(openDocument(group('all', { ...has('a'), id: 'c1' }, has('b'), group('any', has('c'), { ...has('d'), id: 'c2' }))))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('c1');
  });

  it('fills in what an event leaves unsaid, and leaves unsaid what “did not” has no use for', () => {
    const [leaf] = leavesOf(openDocument({ type: 'event', event: 'order_paid' }));
    expect(leaf).toMatchObject({ did: true, where: [], measure: { kind: 'count' }, compare: 'gte', value: 1, window: { kind: 'ever' } });
    const not = openDocument({ type: 'event', did: false, event: 'order_paid', window: { kind: 'ever' } });
    const [sent] = (toWire(not) as unknown as Group).conditions;
    expect(Object.keys(sent ?? {}).sort()).toEqual(['did', 'event', 'id', 'type', 'where', 'window']);
  });
});

describe('what is sent', () => {
  it('leaves unfinished conditions and empty groups out, since an empty “all” lets everybody in', () => {
    const document = edit(edit(add(emptyDocument, level()), { type: 'addBlock' }), { type: 'add', parent: 'c1', leaf: level('银卡') });
    const sent = toWire(document, unfinished(problemsOf(document)));
    expect(sent).toMatchObject({ type: 'all', conditions: [{ test: { values: ['银卡'] } }] });
    expect(toWire(add(emptyDocument, level()), new Set(['c2']))).toBeNull();
    expect(toWire(emptyDocument)).toBeNull();
  });

  it('never excludes everybody through an exclusion that is not finished', () => {
    const document = add(add(emptyDocument), level(), 'exclude');
    expect(problemsOf(document)).toEqual([{ id: 'c4', code: 'value_missing' }]);
    expect(JSON.stringify(toWire(document, unfinished(problemsOf(document))))).not.toContain('none');
  });

  it('sets the steps beside the exclusion one by one, so that the funnel counts each', () => {
    const document = add(add(add(emptyDocument)), level('内部'), 'exclude');
    expect((toWire(document) as unknown as Group).conditions.map(({ id }) => id)).toEqual(['c2', 'c3', 'exclude']);
  });

  it('leads a server problem back to its condition', () => {
    const document = add(add(add(emptyDocument), { ...freshEvent('order_paid') } as never), level('内部'), 'exclude');
    const sent = toWire(document);
    expect(idAtField(sent as WireCondition, 'conditions[1].where[0].test')).toBe('c3');
    expect(idAtField(sent as WireCondition, 'conditions[2].conditions[0].test')).toBe('c5');
    expect(idAtField(sent as WireCondition, '')).toBe('rule');
  });
});

describe('edits', () => {
  it('leave the document they start from alone', () => {
    const before = JSON.stringify(emptyDocument);
    add(emptyDocument);
    expect(JSON.stringify(emptyDocument)).toBe(before);
  });

  it('put a condition where it is dropped, and never use an id twice', () => {
    let document = add(add(emptyDocument));
    document = edit(document, { type: 'add', parent: 'c1', index: 1, leaf: level('银卡') });
    expect(names(document.include.conditions[0] as Group)).toEqual(['c2', 'c4', 'c3']);
    document = edit(document, { type: 'remove', id: 'c2' });
    expect(names(add(document).include.conditions[0] as Group)).toEqual(['c4', 'c3', 'c5']);
  });

  it('make the exclusion on first use and drop it with its last condition', () => {
    const document = add(add(emptyDocument), level('内部'), 'exclude');
    expect(document.exclude).toMatchObject({ type: 'any', conditions: [{ id: 'c4' }] });
    expect(edit(document, { type: 'remove', id: 'c4' }).exclude).toBeNull();
  });

  it('keep one empty block, so that there is somewhere to start again', () => {
    const document = edit(add(emptyDocument), { type: 'remove', id: 'c2' });
    expect(document.include.conditions).toHaveLength(1);
    expect(leavesOf(document)).toEqual([]);
  });

  it('move within a block, to another block and into the exclusion', () => {
    const three = add(add(add(emptyDocument)));
    expect(names(edit(three, { type: 'move', id: 'c2', parent: 'c1', index: 3 }).include.conditions[0] as Group)).toEqual(['c3', 'c4', 'c2']);
    expect(edit(three, { type: 'move', id: 'c3', parent: 'c1', index: 1 })).toBe(three);
    const two = edit(three, { type: 'addBlock', leaf: level('普卡') });
    const crossed = edit(two, { type: 'move', id: 'c2', parent: 'c5', index: 0 });
    expect(placeOf(crossed, 'c2')).toMatchObject({ parent: { id: 'c5' }, index: 0 });
    const out = edit(two, { type: 'move', id: 'c6', parent: 'exclude', index: 0 });
    expect(out.include.conditions).toHaveLength(1);
    expect(out.exclude?.conditions.map(({ id }) => id)).toEqual(['c6']);
  });

  it('never move a group into itself', () => {
    const document = add(emptyDocument);
    expect(edit(document, { type: 'move', id: 'c1', parent: 'c1', index: 0 })).toBe(document);
  });

  it('copy a condition under a new id and change only the one asked for', () => {
    const twice = edit(add(emptyDocument), { type: 'duplicate', id: 'c2' });
    expect(leavesOf(twice).map(({ id }) => id)).toEqual(['c2', 'c3']);
    const changed = edit(twice, { type: 'change', id: 'c3', leaf: level('铂金') });
    expect(leavesOf(changed)).toEqual([{ ...level('金卡'), id: 'c2' }, { ...level('铂金'), id: 'c3' }]);
    expect(edit(changed, { type: 'mode', id: 'c1', mode: 'any' }).include.conditions[0]).toMatchObject({ type: 'any' });
    expect(isGroup(edit(changed, { type: 'mode', id: 'c2', mode: 'any' }).include.conditions[0] as Condition)).toBe(true);
  });
});

describe('undo', () => {
  it('goes back and forth over documents, and forgets the future on a new edit', () => {
    const act = (parent: string) => ({ type: 'edit' as const, edit: { type: 'add' as const, parent, leaf: level('金卡') } });
    const two = historyReducer(historyReducer(startHistory(emptyDocument), act('c1')), act('c1'));
    const back = historyReducer(two, { type: 'undo' });
    expect(leavesOf(back.present)).toHaveLength(1);
    expect(historyReducer(back, { type: 'redo' }).present).toBe(two.present);
    const other = historyReducer(back, act('exclude'));
    expect(other.future).toEqual([]);
    expect(historyReducer(historyReducer(historyReducer(other, { type: 'undo' }), { type: 'undo' }), { type: 'undo' }).present).toBe(emptyDocument);
  });

  it('does not count an edit that changes nothing', () => {
    const start = startHistory(add(emptyDocument));
    expect(historyReducer(start, { type: 'edit', edit: { type: 'move', id: 'c2', parent: 'c1', index: 0 } })).toBe(start);
  });
});

describe('problems', () => {
  const codes = (leaf: Parameters<typeof add>[1]) => problemsOf(add(emptyDocument, leaf as never), 9).map(({ code }) => code);
  const event = freshEvent('order_paid');

  it.each([
    ['no value', level(), 'value_missing'],
    ['a blank value', level('金卡', ' '), 'value_empty'],
    ['half a range', { ...level(), test: { op: 'between', values: [1] } }, 'range_incomplete'],
    ['a range the wrong way round', { ...level(), test: { op: 'between', values: [5, 1] } }, 'range_reversed'],
    ['a rolling time of nothing', { ...level(), test: { op: 'in_last', values: [0], unit: 'days' } }, 'amount_positive'],
    ['a filter without property', { ...event, where: [{ property: '', test: { op: 'exists', values: [] } }] }, 'property_missing'],
    ['a filter without value', { ...event, where: [{ property: 'category', test: { op: 'in', values: [] } }] }, 'value_missing'],
    ['a sum of nothing', { ...event, measure: { kind: 'sum', property: '' } }, 'measure_missing'],
    ['no number', { ...event, value: null }, 'number_missing'],
    ['fewer than no times', { ...event, compare: 'lt', value: 0 }, 'never_true'],
    ['half a window', { ...event, window: { kind: 'between', from: '2026-11-01T00:00:00Z', to: '' } }, 'window_incomplete'],
    ['a window the wrong way round', { ...event, window: { kind: 'between', from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' } }, 'window_reversed'],
    ['no segment', { type: 'segment', segmentId: 0, in: true }, 'segment_missing'],
    ['the segment itself', { type: 'segment', segmentId: 9, in: true }, 'segment_itself'],
  ] as const)('names %s', (_name, leaf, code) => {
    expect(codes(leaf as never)).toEqual([code]);
  });

  it('finds none in what is complete, nor a measure in “did not”', () => {
    expect(codes(level('金卡'))).toEqual([]);
    expect(codes({ ...event, did: false, value: null } as never)).toEqual([]);
    expect(codes({ ...event, measure: { kind: 'sum', property: 'amount' }, compare: 'gte', value: 0 } as never)).toEqual([]);
  });

  it('wants somebody to let in before it keeps anybody out', () => {
    expect(problemsOf(add(emptyDocument, level('内部'), 'exclude'))).toEqual([{ id: null, code: 'no_conditions' }]);
  });
});

describe('fields and templates', () => {
  it('become conditions that fit their type', () => {
    const dictionary = { asOf: '2026-11-18T06:20:00Z', events: [], attributes: [{ key: 'points', label: { 'zh-CN': '积分', 'en-US': 'Points' }, type: 'number' as const, people: 1, values: [] }] };
    expect(leafOf({ kind: 'attribute', key: 'points' }, dictionary)).toMatchObject({ test: { op: 'gte' } });
    expect(leafOf({ kind: 'attribute', key: 'unheard_of' }, dictionary)).toMatchObject({ test: { op: 'in' } });
    expect(leafOf({ kind: 'segment', id: 4 }, undefined)).toEqual({ type: 'segment', segmentId: 4, in: true });
  });

  it('survive being dragged, and nothing else does', () => {
    expect(fieldFrom(fieldText({ kind: 'event', name: 'order_paid' }))).toEqual({ kind: 'event', name: 'order_paid' });
    expect(fieldFrom('https://example.com')).toBeNull();
    expect(fieldFrom('{"kind":"file"}')).toBeNull();
  });

  it.each(templateKeys)('start without a problem: %s', (key) => {
    expect(problemsOf(templates[key]())).toEqual([]);
  });
});
