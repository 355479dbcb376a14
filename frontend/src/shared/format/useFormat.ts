import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as numbers from './numbers';
import * as time from './time';

/** Numbers, money and time in the reader's language. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const language: numbers.Language = i18n.language === 'en-US' ? 'en-US' : 'zh-CN';
    const durationText = (milliseconds: number) => {
      const { key, value } = time.duration(milliseconds);
      return t(`time.duration.${key}`, { value, count: Number(value) });
    };
    return {
      language,
      /** Short things in one line, set apart as the language does it. */
      list: (parts: readonly string[]) => parts.filter((part) => part !== '').join(language === 'zh-CN' ? '，' : ', '),
      /** Words of one kind, as in “serum, cream”. */
      words: (parts: readonly unknown[]) => parts.join(language === 'zh-CN' ? '、' : ', '),
      exact: numbers.exact,
      compact: (value: number) => numbers.compact(value, language),
      money: (value: number, currency: string) => numbers.money(value, currency, language),
      moneyShort: (value: number, currency: string) => numbers.moneyShort(value, currency, language),
      moneyExact: numbers.moneyExact,
      percent: numbers.percent,
      bytes: numbers.bytes,
      day: (day: string) => time.shortDay(day, language),
      longDay: (day: string) => time.longDay(day, language),
      weekday: (day: string) => time.weekday(day, language),
      clock: time.clock,
      absolute: time.absolute,
      duration: durationText,
      relative: (instant: string) => {
        const { key, count } = time.relative(instant);
        if (key === 'date') return `${time.shortDay(time.dayKey(instant), language)} ${time.clock(instant)}`;
        if (key === 'future') return t('time.in', { duration: durationText(count * 1000) });
        return t(`time.${key}`, { count, clock: time.clock(instant) });
      },
    };
  }, [t, i18n.language]);
}
