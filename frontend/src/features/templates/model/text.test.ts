import { expect, it } from 'vitest';
import { byLine, insertAt, lineCount, lineRange, path } from './text';

it('puts a variable in place of what is selected', () => expect(insertAt('Hi NAME!', 3, 7, '{{ person.name }}')).toEqual({ text: 'Hi {{ person.name }}!', cursor: 20 }));

it('finds lines', () => {
  expect(lineCount('a\nb\n')).toBe(3);
  expect(lineRange('one\ntwo\nthree', 2)).toEqual({ from: 4, to: 7 });
  expect(lineRange('one', 9)).toEqual({ from: 0, to: 3 });
});

it('groups problems by line', () => {
  const problem = (line: number) => ({ code: 'x', detail: '', line });
  expect([...byLine([problem(2), problem(0), problem(2)])].map(([line, found]) => [line, found.length])).toEqual([[2, 2], [0, 1]]);
});

it('reaches odd names in brackets', () => {
  expect(path('event.properties', 'cart_id')).toBe('event.properties.cart_id');
  expect(path('person.attributes', '会员等级')).toBe('person.attributes["会员等级"]');
});
