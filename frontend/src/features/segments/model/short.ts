import { exact, type Language } from '@/shared/format/numbers';

const units: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  'zh-CN': [[100_000_000, '亿'], [10_000, '万']],
  'en-US': [[1_000_000_000, 'B'], [1_000_000, 'M'], [1_000, 'K']],
};

/** A count with two digits that matter, for narrow places: 4.8万, 612K. */
export function short(value: number, language: Language): string {
  const unit = value < 10_000 ? undefined : units[language].find(([size]) => value >= size);
  if (unit === undefined) return exact(value);
  const scaled = value / unit[0];
  return `${exact(scaled, scaled < 10 ? 1 : 0)}${unit[1]}`;
}
