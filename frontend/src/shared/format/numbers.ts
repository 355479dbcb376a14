export type Language = 'zh-CN' | 'en-US';

const symbols: Readonly<Record<string, string>> = { CNY: '¥', GBP: '£', USD: '$', EUR: '€', JPY: 'JP¥', HKD: 'HK$' };

function plain(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits }).replace('-', '−');
}

/** Thousands separated, never abbreviated. */
export const exact = (value: number, digits = 0): string => plain(value, digits);

/** Full up to a million; then 万 and 亿 in Chinese, M and B in English. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 1_000_000) return plain(value, 0);
  if (language === 'zh-CN') {
    return size >= 100_000_000 ? `${plain(value / 100_000_000, 2)}亿` : `${plain(value / 10_000, 1)}万`;
  }
  return size >= 1_000_000_000 ? `${plain(value / 1_000_000_000, 2)}B` : `${plain(value / 1_000_000, 2)}M`;
}

export const currencySymbol = (currency: string): string => symbols[currency] ?? `${currency} `;

export function money(value: number, currency: string, language: Language): string {
  const sign = value < 0 ? '−' : '';
  return `${sign}${currencySymbol(currency)}${compact(Math.abs(value), language)}`;
}

/** For lists of sums, where the sizes differ and the units must not: 万 or 亿 in Chinese, K, M or B in English from ten thousand on. */
export function moneyShort(value: number, currency: string, language: Language): string {
  const size = Math.abs(value);
  if (size < 10_000 || size >= 1_000_000) return money(value, currency, language);
  const text = language === 'zh-CN' ? `${plain(size / 10_000, 1)}万` : `${plain(size / 1_000, 0)}K`;
  return `${value < 0 ? '−' : ''}${currencySymbol(currency)}${text}`;
}

/** To the last cent, for single orders and reconciliation. */
export function moneyExact(value: number, currency: string): string {
  const sign = value < 0 ? '−' : '';
  const digits = Number.isInteger(value) ? 0 : 2;
  return `${sign}${currencySymbol(currency)}${Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  })}`;
}

export const percent = (share: number, digits = 1): string =>
  `${(share * 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−')}%`;

/** A unit for an axis whose largest value is `max`: the divisor and the sign to print once above the axis. */
export function axisUnit(max: number, language: Language): { readonly divisor: number; readonly unit: string } {
  if (language === 'zh-CN') {
    if (max >= 200_000_000) return { divisor: 100_000_000, unit: '亿' };
    return max >= 20_000 ? { divisor: 10_000, unit: '万' } : { divisor: 1, unit: '' };
  }
  if (max >= 2_000_000) return { divisor: 1_000_000, unit: 'M' };
  return max >= 2_000 ? { divisor: 1_000, unit: 'K' } : { divisor: 1, unit: '' };
}

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${plain(size / 1024, 1)} KB`;
  return size < 1024 ** 3 ? `${plain(size / 1024 ** 2, 1)} MB` : `${plain(size / 1024 ** 3, 2)} GB`;
}

/** 10482931 → "10 482 931", as OneIDs are read aloud. */
export const oneIdText = (oneId: number): string => String(oneId).replace(/\B(?=(\d{3})+$)/g, ' ');

export interface Change {
  readonly direction: 'up' | 'down' | 'flat' | 'unknown';
  readonly share: number;
}

export function change(value: number, previous: number | null): Change {
  if (previous === null || previous === 0) return { direction: 'unknown', share: 0 };
  const share = (value - previous) / Math.abs(previous);
  if (Math.abs(share) < 0.0005) return { direction: 'flat', share: 0 };
  return { direction: share > 0 ? 'up' : 'down', share: Math.abs(share) };
}
