import { describe, expect, it } from 'vitest';
import { leftHere } from './counted';

describe('who left the journey at a step', () => {
  it.each([
    ['came and neither wait nor went on', { in: 11, waiting: 0, out: 10 }, 1],
    ['all who came wait or went on', { in: 11, waiting: 4, out: 7 }, 0],
    ['ended where the journey ends', { in: 11, waiting: 0, out: 0 }, 0],
    ['were counted going before they were counted coming', { in: 3, waiting: 0, out: 4 }, 0],
  ])('%s', (_, counters, left) => expect(leftHere(counters)).toBe(left));
});
