import type { Language } from './numbers';

const zone = 'Asia/Shanghai';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

const partsFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function parts(instant: string | number): Parts {
  const entries = partsFormat.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]);
  return Object.fromEntries(entries) as unknown as Parts;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdayFormats: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'short' }),
  'en-US': new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' }),
};

/** 2026-11-18, in the console's zone. */
export function dayKey(instant: string | number): string {
  const p = parts(instant);
  return `${p.year}-${p.month}-${p.day}`;
}

export function clock(instant: string | number, seconds = false): string {
  const p = parts(instant);
  return seconds ? `${p.hour}:${p.minute}:${p.second}` : `${p.hour}:${p.minute}`;
}

/** 2026-11-18 14:32:05, the unambiguous form shown on hover. */
export function absolute(instant: string | number): string {
  const p = parts(instant);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
}

/** 11/18 or 18 Nov; with the year when it is not this one. */
export function shortDay(day: string, language: Language, now: number = Date.now()): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const sameYear = dayKey(now).startsWith(`${year}-`);
  if (language === 'zh-CN') return sameYear ? `${month}/${date}` : `${year}/${month}/${date}`;
  return `${date} ${monthNames[month - 1]}${sameYear ? '' : ` ${year}`}`;
}

/** 11 月 18 日 or 18 November style for headings. */
export function longDay(day: string, language: Language, now: number = Date.now()): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const sameYear = dayKey(now).startsWith(`${year}-`);
  if (language === 'zh-CN') return `${sameYear ? '' : `${year} 年 `}${month} 月 ${date} 日`;
  return `${date} ${monthNames[month - 1]}${sameYear ? '' : ` ${year}`}`;
}

export const weekday = (day: string, language: Language): string =>
  weekdayFormats[language].format(new Date(`${day}T12:00:00+08:00`));

export interface RelativeTime {
  readonly key: 'now' | 'seconds' | 'minutes' | 'hours' | 'today' | 'yesterday' | 'date' | 'future';
  readonly count: number;
}

/** Relative within the day, then 昨天 and the date. */
export function relative(instant: string | number, now: number = Date.now()): RelativeTime {
  const at = new Date(instant).getTime();
  const seconds = Math.round((now - at) / 1000);
  if (seconds < -60) return { key: 'future', count: -seconds };
  if (seconds < 5) return { key: 'now', count: 0 };
  if (seconds < 60) return { key: 'seconds', count: seconds };
  if (seconds < 3600) return { key: 'minutes', count: Math.floor(seconds / 60) };
  if (dayKey(at) === dayKey(now)) return seconds < 6 * 3600 ? { key: 'hours', count: Math.floor(seconds / 3600) } : { key: 'today', count: 0 };
  if (dayKey(at) === dayKey(now - 86_400_000)) return { key: 'yesterday', count: 0 };
  return { key: 'date', count: 0 };
}

export interface DurationParts {
  readonly key: 'ms' | 'seconds' | 'minutes' | 'hours' | 'days';
  readonly value: string;
}

export function duration(milliseconds: number): DurationParts {
  if (milliseconds < 1000) return { key: 'ms', value: String(Math.round(milliseconds)) };
  if (milliseconds < 60_000) {
    const seconds = milliseconds / 1000;
    return { key: 'seconds', value: seconds < 10 ? seconds.toFixed(1).replace('.0', '') : String(Math.round(seconds)) };
  }
  if (milliseconds < 3_600_000) return { key: 'minutes', value: String(Math.round(milliseconds / 60_000)) };
  if (milliseconds < 86_400_000) return { key: 'hours', value: (milliseconds / 3_600_000).toFixed(1).replace('.0', '') };
  return { key: 'days', value: String(Math.round(milliseconds / 86_400_000)) };
}

