import { expect, it } from 'vitest';
import { tap } from '@/testing/mock/taps';
import { addTaps, kept, matches } from './taps';

it('keeps the newest first, each once, and no more than the page can hold', () => {
  const first = addTaps([], [tap(1, 1_000), tap(2, 2_000)]);
  expect(first.map(({ id }) => id)).toEqual(['tap-2', 'tap-1']);
  expect(addTaps(first, [tap(2, 2_000)])).toBe(first);
  const many = Array.from({ length: kept + 50 }, (_, index) => tap(index, index * 1_000));
  expect(addTaps(first, many)).toHaveLength(kept);
});

it('filters by source, status and any word of the event', () => {
  const refused = tap(4, 1_000);
  expect(refused.status).toBe('refused');
  const all = { source: '', status: '', text: '' };
  expect(matches(refused, all)).toBe(true);
  expect(matches(refused, { ...all, status: 'accepted' })).toBe(false);
  expect(matches(refused, { ...all, source: String(refused.sourceId) })).toBe(true);
  expect(matches(refused, { ...all, text: 'MISSING_identifier' })).toBe(true);
  expect(matches(refused, { ...all, text: 'no such word' })).toBe(false);
});
