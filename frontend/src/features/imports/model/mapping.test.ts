import { expect, it } from 'vitest';
import type { Mapping } from '@/api/types';
import { constantName, nameColumn, nameForValue, problemsOf, removeAt, replaceAt, valuesOf, withoutValue } from './mapping';

const headers = ['type', 'when', 'who', 'qty', 'price'];
const mapping: Mapping = {
  eventName: { constant: 'order_paid' },
  nameWhenNegative: null,
  time: { column: 'when', format: 'auto', zone: 'Asia/Shanghai' },
  identifiers: [{ column: 'who', kind: 'member_no', scope: '' }],
  properties: [{ target: 'amount', type: 'number', multiply: ['qty', 'price'] }],
  traits: [],
  rowKey: null,
};

it('finds nothing wrong with a finished mapping', () => {
  expect(problemsOf(mapping, headers)).toEqual([]);
});

it('names what is missing, the first thing first', () => {
  expect(problemsOf({ ...constantName(' ')(mapping), time: { ...mapping.time, column: '' }, identifiers: [] }, headers)).toEqual(['noEventName', 'noTime', 'noIdentifier']);
  expect(problemsOf({ ...mapping, properties: [{ column: 'qty', target: '', type: 'text' }] }, headers)).toEqual(['unfinishedColumn']);
  expect(problemsOf({ ...mapping, properties: [{ target: 'amount', type: 'number', multiply: [] }] }, headers)).toEqual(['unfinishedColumn']);
  expect(problemsOf(mapping, ['type', 'who', 'qty', 'price'])).toEqual(['unknownColumn']);
});

it('gives each value of a column its event and keeps those already given', () => {
  const seen = valuesOf(headers, [['buy'], ['return'], ['buy'], ['']], 'type');
  expect(seen).toEqual(['buy', 'return']);
  const named = nameForValue('buy', 'order_paid')(nameColumn('type', seen)(mapping));
  expect(named.eventName).toEqual({ column: 'type', values: { buy: 'order_paid', return: '' } });
  expect(nameColumn('type', ['buy', 'return', 'swap'])(named).eventName).toEqual({ column: 'type', values: { buy: 'order_paid', return: '', swap: '' } });
  expect(withoutValue('return')(named).eventName).toEqual({ column: 'type', values: { buy: 'order_paid' } });
});

it('edits lists without touching the old one', () => {
  const list = [1, 2, 3];
  expect(replaceAt(list, 1, 9)).toEqual([1, 9, 3]);
  expect(removeAt(list, 0)).toEqual([2, 3]);
  expect(list).toEqual([1, 2, 3]);
});
