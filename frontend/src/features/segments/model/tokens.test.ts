import { describe, expect, it } from 'vitest';
import type { Leaf } from '@/api/conditions';
import { freshAttribute, freshEvent } from './fresh';
import { operatorsFor, scalarOf, withOp } from './operators';
import { short } from './short';
import { linesOf, spoken, type Token } from './tokens';

const kinds = (leaf: Leaf) => linesOf(leaf).map(({ tokens }) => tokens.map(({ kind }) => kind).join(' '));
const event = (changes: Partial<Leaf> = {}) => ({ ...freshEvent('cart_item_added'), id: 'c1', ...changes }) as Leaf;
const category = { property: 'category', test: { op: 'in' as const, values: ['护肤'] } };

describe('the lines of a row', () => {
  it('say “did, what, when” in one line while nothing else is asked', () => {
    expect(kinds(event())).toEqual(['did event word window']);
  });

  it('put filters below, the first after “where”, and the count last with the window', () => {
    const lines = linesOf(event({ where: [category, { property: 'price', test: { op: 'gte', values: [199] } }], value: 2 } as Partial<Leaf>));
    expect(lines.map(({ bent }) => bent)).toEqual([false, true, true, true]);
    expect(lines[0]?.tokens.map(({ kind }) => kind)).toEqual(['did', 'event']);
    expect(lines.slice(1, 3).map(({ tokens }) => (tokens[0] as { word: string }).word)).toEqual(['where', 'and']);
    expect(lines[3]?.tokens.map(({ kind }) => kind)).toEqual(['measure', 'compare', 'number', 'word', 'window']);
  });

  it('never ask how often somebody did not', () => {
    expect(kinds(event({ did: false, value: 5 } as Partial<Leaf>))).toEqual(['did event word window']);
  });

  it('show no value where the operator needs none', () => {
    const attribute = { ...freshAttribute('city', 'text'), id: 'c1' };
    expect(kinds(attribute)).toEqual(['attribute op values']);
    expect(kinds({ ...attribute, test: { op: 'not_exists', values: [] } })).toEqual(['attribute op']);
    expect(kinds({ type: 'segment', id: 'c1', segmentId: 3, in: false })).toEqual(['member segment']);
  });

  it('can be read aloud', () => {
    const say = (token: Token) => (token.kind === 'event' ? token.event : token.kind === 'did' ? (token.did ? 'did' : 'did not') : '');
    expect(spoken(event({ did: false } as Partial<Leaf>), say)).toBe('did not cart_item_added');
  });
});

describe('operators', () => {
  it('keep values that still make sense', () => {
    expect(withOp({ op: 'in', values: ['金卡', '银卡'] }, 'not_in').values).toEqual(['金卡', '银卡']);
    expect(withOp({ op: 'in', values: ['金卡', '银卡'] }, 'contains').values).toEqual(['金卡']);
    expect(withOp({ op: 'gte', values: [5] }, 'between').values).toEqual([5]);
    expect(withOp({ op: 'gte', values: [5] }, 'exists').values).toEqual([]);
    expect(withOp({ op: 'in_last', values: [7], unit: 'days' }, 'before').values).toEqual([]);
    expect(withOp({ op: 'before', values: ['2026-11-01T00:00:00Z'] }, 'in_last')).toEqual({ op: 'in_last', values: [30], unit: 'days' });
  });

  it('offer what fits the type, and what is there already', () => {
    expect(operatorsFor('boolean')).not.toContain('gte');
    expect(operatorsFor('text', 'eq')[0]).toBe('eq');
  });

  it('take plain decimals as numbers and nothing else', () => {
    expect(scalarOf(' 199.5 ', 'number')).toBe(199.5);
    expect(scalarOf('1e3', 'number')).toBeNull();
    expect(scalarOf('', 'text')).toBeNull();
    expect(scalarOf('007', 'text')).toBe('007');
  });
});

describe('counts in narrow places', () => {
  it('keep two digits that matter', () => {
    expect(short(412, 'zh-CN')).toBe('412');
    expect(short(48_216, 'zh-CN')).toBe('4.8万');
    expect(short(612_408, 'en-US')).toBe('612K');
    expect(short(1_840_022, 'en-US')).toBe('1.8M');
    expect(short(9_874, 'en-US')).toBe('9,874');
  });
});
