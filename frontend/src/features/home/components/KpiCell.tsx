import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Kpi } from '@/api/types';
import { change } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { Sparkline } from '@/shared/ui/Sparkline';
import type { KpiDefinition } from '../model/kpis';
import css from './home.module.css';

const arrows = { up: '↑', down: '↓', flat: '→', unknown: '' } as const;

interface KpiCellProps {
  readonly definition: KpiDefinition;
  readonly kpi: Kpi;
  readonly days: number;
  readonly currency: string;
  readonly freshness: string;
}

export function KpiCell({ definition, kpi, days, currency, freshness }: KpiCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, kind } = definition;
  const text = (value: number) => (kind === 'money' ? format.money(value, currency) : kind === 'share' ? format.percent(value) : format.compact(value));
  const { direction, share } = change(kpi.value, kpi.previous);
  const points = kpi.previous === null ? 0 : Math.abs(kpi.value - kpi.previous) * 100;
  const changed = kind === 'share' ? t('home.points', { points: format.exact(points, 1) }) : format.percent(share);
  const tone = direction === 'up' ? css.up : direction === 'down' ? css.down : css.flat;
  return (
    <Tooltip title={`${t(`home.definition.${name}`)} ${freshness}`} mouseEnterDelay={0.4} placement="bottom">
      <Link to={definition.to(days)} className={css.kpi}>
        <span className={css.label}>{t(`home.kpi.${name}`)}</span>
        <span className={css.value}>{text(kpi.value)}</span>
        <span className={css.delta}>
          {direction === 'unknown' ? (
            <span>{t('home.noPrevious')}</span>
          ) : (
            <>
              <span className={tone}>
                {arrows[direction]} {changed}
              </span>
              <span>{kpi.previous !== null && text(kpi.previous)}</span>
            </>
          )}
        </span>
        <span className={css.spark}>
          <Sparkline fromZero={false} values={kpi.series} previous={kpi.previousSeries} label={t('home.sparkline', { name: t(`home.kpi.${name}`), days })} />
        </span>
      </Link>
    </Tooltip>
  );
}
