import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Home } from '@/api/home';
import { axisUnit, currencySymbol } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Segmented } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { peakOf, trendKeys, trendOf, type TrendKey } from '../model/metrics';
import css from './home.module.css';

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart')).TrendChart }));

export function TrendCard({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [key, setKey] = useState<TrendKey>('gmv');
  const trend = useMemo(() => trendOf(home, key), [home, key]);
  const isMoney = key === 'gmv' || key === 'basket';
  const { divisor, unit } = axisUnit(Math.max(0, ...trend.series, ...trend.previous), format.language);
  const symbol = isMoney ? currencySymbol(home.currency) : '';
  const text = (value: number) => (isMoney ? format.money(Math.round(value), home.currency) : format.compact(value));
  const chart = useMemo(() => {
    const peak = peakOf(trend.series);
    return {
      label: t('home.trendOf', { name: t(`home.metricName.${key}`) }),
      days: home.days.map(format.day),
      current: { name: t('home.thisPeriod'), values: trend.series },
      previous: { name: t('home.lastPeriod'), values: trend.previous },
      ...(peak === null ? {} : { peak: { index: peak.index, text: `${format.day(home.days[peak.index] ?? '')}  ${format.exact((trend.series[peak.index] ?? 0) / divisor, divisor === 1 ? 0 : 1)}` } }),
      axisText: (value: number) => format.exact(value / divisor, 1),
      valueText: (value: number) => (isMoney ? format.money(Math.round(value), home.currency) : format.exact(value)),
    };
  }, [t, key, home, format, trend, divisor, isMoney]);
  return (
    <Card
      className={css.tall}
      title={t('home.trend')}
      sub={t(`home.trendSub.${key}`)}
      extra={<Segmented label={t('home.metric')} value={key} onChange={setKey} options={trendKeys.map((value) => ({ value, label: t(`home.metricName.${value}`) }))} />}
    >
      <div className={css.chartHead}>
        <span className="grow">{t('home.perDay', { unit: `${symbol}${unit}`.trim() || t(`home.unit.${key}`) })}</span>
        <span className={css.legend}>
          {t('home.thisPeriod')} <b>{text(trend.total)}</b>
        </span>
        <span className={`${css.legend} ${css.previous}`}>
          {t('home.lastPeriod')} <b>{text(trend.previousTotal)}</b>
        </span>
      </div>
      <div className={css.chart}>
        <Suspense>
          <TrendChart {...chart} />
        </Suspense>
      </div>
    </Card>
  );
}
