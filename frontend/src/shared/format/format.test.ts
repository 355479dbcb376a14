import { describe, expect, it } from 'vitest';
import { axisUnit, bytes, change, compact, money, moneyExact, moneyShort, oneIdText, percent } from './numbers';
import { clock, dayKey, duration, longDay, relative, shortDay } from './time';

const now = Date.parse('2026-11-18T06:20:00Z');

describe('numbers', () => {
  it('are full below a million and carry the unit of the language above', () => {
    expect(compact(168_420, 'zh-CN')).toBe('168,420');
    expect(compact(1_205_000, 'zh-CN')).toBe('120.5万');
    expect(compact(1_205_000, 'en-US')).toBe('1.21M');
    expect(compact(250_000_000, 'zh-CN')).toBe('2.5亿');
    expect(money(42_864_000, 'CNY', 'zh-CN')).toBe('¥4,286.4万');
    expect(money(42_864_000, 'CNY', 'en-US')).toBe('¥42.86M');
  });

  it('keep cents where a sum is compared with a file', () => {
    expect(moneyShort(864_000, 'CNY', 'zh-CN')).toBe('¥86.4万');
    expect(moneyShort(864_000, 'CNY', 'en-US')).toBe('¥864K');
    expect(moneyShort(9_350_000, 'CNY', 'en-US')).toBe('¥9.35M');
    expect(moneyShort(-6_482, 'CNY', 'zh-CN')).toBe('−¥6,482');
    expect(moneyExact(8_187_806.36, 'GBP')).toBe('£8,187,806.36');
    expect(moneyExact(-12.5, 'CNY')).toBe('−¥12.50');
  });

  it('say how they changed, and that nothing can be said without a past', () => {
    expect(change(118.6, 100).direction).toBe('up');
    expect(change(90, 100)).toEqual({ direction: 'down', share: 0.1 });
    expect(change(5, 0).direction).toBe('unknown');
    expect(change(5, null).direction).toBe('unknown');
    expect(percent(0.14)).toBe('14.0%');
  });

  it('share one unit along an axis', () => {
    expect(axisUnit(5_470_000, 'zh-CN')).toEqual({ divisor: 10_000, unit: '万' });
    expect(axisUnit(5_470_000, 'en-US')).toEqual({ divisor: 1_000_000, unit: 'M' });
    expect(axisUnit(300, 'en-US')).toEqual({ divisor: 1, unit: '' });
  });

  it('group a OneID in threes and name sizes', () => {
    expect(oneIdText(10_482_931)).toBe('10 482 931');
    expect(oneIdText(777)).toBe('777');
    expect(bytes(500 * 1024)).toBe('500 KB');
  });
});

describe('times', () => {
  it('are shown in the zone of the console', () => {
    expect(dayKey('2026-11-17T16:30:00Z')).toBe('2026-11-18');
    expect(clock('2026-11-18T06:20:00Z')).toBe('14:20');
  });

  it('are relative within the day and named after it', () => {
    expect(relative(now - 2_000, now).key).toBe('now');
    expect(relative(now - 12 * 60_000, now)).toEqual({ key: 'minutes', count: 12 });
    expect(relative('2026-11-18T00:10:00Z', now).key).toBe('today');
    expect(relative('2026-11-17T09:00:00Z', now).key).toBe('yesterday');
    expect(relative('2026-11-01T09:00:00Z', now).key).toBe('date');
  });

  it('name the year only when it is another one', () => {
    expect(shortDay('2026-11-18', 'zh-CN', now)).toBe('11/18');
    expect(shortDay('2025-11-18', 'en-US', now)).toBe('18 Nov 2025');
    expect(longDay('2025-03-08', 'zh-CN', now)).toBe('2025 年 3 月 8 日');
  });

  it('give a duration one fitting unit', () => {
    expect(duration(380)).toEqual({ key: 'ms', value: '380' });
    expect(duration(1_400)).toEqual({ key: 'seconds', value: '1.4' });
    expect(duration(38_000)).toEqual({ key: 'seconds', value: '38' });
    expect(duration(7_200_000)).toEqual({ key: 'hours', value: '2' });
  });
});
