import { axisUnit, exact, type Language } from '@/shared/format/numbers';

/** A count with two digits that matter, for narrow places: 4.8万, 612K. */
export function short(value: number, language: Language): string {
  const { divisor, unit } = axisUnit(value, language);
  const scaled = value / divisor;
  return `${exact(scaled, unit !== '' && scaled < 10 ? 1 : 0)}${unit}`;
}
