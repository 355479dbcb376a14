import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Metric } from '@/api/home';
import type { Kpi } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Sparkline } from '@/shared/ui/Sparkline';
import { Delta } from './Delta';
import css from './home.module.css';

interface KpiCellProps {
  readonly metric: Metric;
  readonly kpi: Kpi;
  readonly days: number;
  readonly currency: string;
  readonly freshness: string;
}

/** A number with its change and shape; its definition and freshness on hover, the people behind it on press. */
export function KpiCell({ metric, kpi, days, currency, freshness }: KpiCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit, better, key, drill } = metric;
  const name = metric.label[format.language];
  const text = (value: number) => (unit === 'money' ? format.money(value, currency) : unit === 'ratio' ? format.percent(value) : format.compact(value));
  const content = (
    <>
      <span className={css.label}>{name}</span>
      <span className={css.value}>{text(kpi.value)}</span>
      <span className={css.delta}>
        <Delta value={kpi.value} previous={kpi.previous} better={better} unit={unit} />
        {kpi.previous !== null && kpi.previous !== 0 && <span>{text(kpi.previous)}</span>}
      </span>
      <span className={css.spark}>
        <Sparkline fromZero={unit === 'money' || unit === 'count'} values={kpi.series} previous={kpi.previousSeries} label={t('home.sparkline', { name, days })} />
      </span>
    </>
  );
  return (
    <Tooltip title={`${metric.definition[format.language]} ${freshness}`} mouseEnterDelay={0.4} placement="bottom">
      {drill ? (
        <Link to={`/metrics/${key}${days === 30 ? '' : `?days=${days}`}`} className={css.kpi}>
          {content}
        </Link>
      ) : (
        <div className={css.kpi}>{content}</div>
      )}
    </Tooltip>
  );
}
