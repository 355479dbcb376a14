import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { axisUnit, currencySymbol } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Segmented } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { total } from '../model/kpis';
import css from './home.module.css';

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart')).TrendChart }));
const metrics = ['revenue', 'orders', 'newPeople'] as const;

export function TrendCard({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [metric, setMetric] = useState<(typeof metrics)[number]>('revenue');
  const { series, previousSeries } = overview.kpis[metric];
  const isMoney = metric === 'revenue';
  const { divisor, unit } = axisUnit(Math.max(0, ...series, ...previousSeries), format.language);
  const symbol = isMoney ? currencySymbol(overview.currency) : '';
  const sumText = (values: readonly number[]) => (isMoney ? format.money(total(values), overview.currency) : format.compact(total(values)));

  const chart = useMemo(
    () => ({
      label: t('home.trendOf', { name: t(`home.kpi.${metric}`) }),
      days: overview.days.map(format.day),
      current: { name: t('home.thisPeriod'), values: series },
      previous: { name: t('home.lastPeriod'), values: previousSeries },
      axisText: (value: number) => format.exact(value / divisor, 1),
      valueText: (value: number) => (isMoney ? format.money(value, overview.currency) : format.exact(value)),
    }),
    [t, metric, overview, format, series, previousSeries, divisor, isMoney],
  );
  return (
    <Card
      title={t('home.trend')}
      sub={t(`home.trendSub.${metric}`)}
      extra={<Segmented label={t('home.metric')} value={metric} onChange={setMetric} options={metrics.map((value) => ({ value, label: t(`home.kpi.${value}`) }))} />}
    >
      <div className={css.chartHead}>
        <span className="grow">{t('home.perDay', { unit: `${symbol}${unit}`.trim() || t(`home.unit.${metric}`) })}</span>
        <span className={css.legend}>
          {t('home.thisPeriod')} <b>{sumText(series)}</b>
        </span>
        <span className={`${css.legend} ${css.previous}`}>
          {t('home.lastPeriod')} <b>{sumText(previousSeries)}</b>
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
