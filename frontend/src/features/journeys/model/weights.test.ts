import { expect, it } from 'vitest';
import { even, nextArm, sum } from './weights';

it('shares what control leaves, to the last percent', () => {
  const arms = ['a', 'b', 'c'].map((id) => ({ id, name: id, weight: 0 }));
  expect(even({ arms, control: null }).arms.map(({ weight }) => weight)).toEqual([34, 33, 33]);
  expect(sum(even({ arms, control: { weight: 10 } }))).toBe(100);
  expect(even({ arms, control: { weight: 90 } }).control).toEqual({ weight: 50 });
});

it('takes the next free letter', () => expect(nextArm([{ id: 'a', name: 'A', weight: 50 }, { id: 'c', name: 'C', weight: 50 }])).toEqual({ id: 'b', name: 'B', weight: 0 }));
