import { useTranslation } from 'react-i18next';
import type { Metric } from '@/api/home';
import { useFormat } from '@/shared/format/useFormat';
import { moved } from '../model/metrics';
import css from './home.module.css';

const arrows = { up: '↑', down: '↓', flat: '→', unknown: '' } as const;
const tones = { good: css.up, bad: css.down, flat: css.flat } as const;

interface DeltaProps {
  readonly value: number;
  readonly previous: number | null;
  readonly better?: Metric['better'];
  readonly unit?: Metric['unit'];
}

/** How much a number has changed; for rates in percentage points. */
export function Delta({ value, previous, better = 'up', unit = 'count' }: DeltaProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { direction, share, points, tone } = moved(value, previous, better);
  if (direction === 'unknown') return <span className="muted">{t('home.noPrevious')}</span>;
  return (
    <span className={tones[tone]}>
      {arrows[direction]} {unit === 'ratio' ? t('home.points', { points: format.exact(points, 1) }) : format.percent(share)}
    </span>
  );
}
