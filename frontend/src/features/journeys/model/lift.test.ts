import { expect, it } from 'vitest';
import type { ReportArm } from '@/api/journeys';
import { scaleOf, verdictOf } from './lift';

const arm = (low: number | null, high: number | null): ReportArm => ({ id: 'a', name: 'A', control: false, entered: 1, converted: 1, rate: 1, revenue: 1, lift: low === null || high === null ? null : (low + high) / 2, low, high });

it('calls a difference one only when its interval keeps clear of zero', () => {
  expect(verdictOf(arm(0.01, 0.03))).toBe('better');
  expect(verdictOf(arm(-0.03, -0.01))).toBe('worse');
  expect(verdictOf(arm(-0.01, 0.02))).toBe('unclear');
  expect(verdictOf(arm(0, 0.02))).toBe('unclear');
  expect(verdictOf(arm(null, null))).toBe('none');
  expect(verdictOf({ ...arm(0.1, 0.2), control: true })).toBe('none');
});

it('draws all arms on one scale that holds zero', () => {
  const at = scaleOf([arm(0.02, 0.06), arm(-0.01, 0.03)]);
  expect(at(-0.01)).toBeGreaterThan(0);
  expect(at(0.06)).toBeLessThan(100);
  expect(at(0)).toBeGreaterThan(at(-0.01));
});
