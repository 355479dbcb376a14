import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { isStale, workOf } from '../model/staleness';
import css from './segments.module.css';

/** How many, and how old that number is; amber when it is older than it should be. */
export function SizeCell({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { size, sizeAsOf, computing } = segment;
  const work = workOf(segment);
  const share = computing.total > 0 ? format.percent(computing.done / computing.total, 0) : '';
  return (
    <span className={css.size}>
      <b className={size === null ? 'muted' : ''} style={size === null ? { fontWeight: 400 } : undefined}>{size === null ? t('segments.sizeNone') : format.exact(size)}</b>
      {work === 'running' && <small>{t('segments.computingOf', { share })}</small>}
      {work === 'queued' && <small>{t('segments.queued')}</small>}
      {work === 'failed' && <small className={css.bad}>{t('segments.failed')}</small>}
      {work !== 'running' && work !== 'queued' && work !== 'failed' && sizeAsOf !== null && (
        <small>
          <RelativeTime at={sizeAsOf} className={isStale(segment) ? (css.stale ?? '') : ''} />
        </small>
      )}
    </span>
  );
}
