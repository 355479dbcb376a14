import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/segments';
import { useStatus } from '@/api/status';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { useSizes } from '../api/membership';
import { isStale } from '../model/staleness';
import css from './segments.module.css';

function Fact({ label, value, children }: { readonly label: string; readonly value: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={css.fact}>
      <span>{label}</span>
      <b>{value}</b>
      <small>{children}</small>
    </div>
  );
}

/** The segment in five numbers. */
export function SegmentFacts({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = useSizes(segment.id, 90).data?.at(-1);
  const today = last !== undefined && dayKey(last.at) === dayKey(Date.now()) ? last : undefined;
  const people = useStatus().data?.people ?? 0;
  const { size, sizeAsOf, timeDriven, publishedAt, version } = segment;
  const kind = timeDriven ? 'Timed' : 'Live';
  return (
    <div className={css.strip}>
      <Fact label={t('segments.now')} value={size === null ? t('segments.sizeNone') : format.exact(size)}>
        {sizeAsOf !== null && <RelativeTime at={sizeAsOf} className={isStale(segment) ? (css.stale ?? '') : ''} />}
        {size !== null && people > 0 && ` · ${t('segments.share', { share: format.percent(size / people) })}`}
      </Fact>
      <Fact label={t('segments.entered')} value={today === undefined ? '0' : format.exact(today.entered)} />
      <Fact label={t('segments.left')} value={today === undefined ? '0' : format.exact(today.left)} />
      <Fact label={t('segments.updating')} value={t(`segments.updating${kind}`)}>
        {t(`segments.updating${kind}What`)}
      </Fact>
      <Fact label={t('segments.publishedAt')} value={t('segments.version', { version })}>
        {publishedAt !== null && <RelativeTime at={publishedAt} />}
      </Fact>
    </div>
  );
}
