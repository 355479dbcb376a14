import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useSegmentAct } from '../api/segment';
import { workOf } from '../model/staleness';

/** How far the full computation is, with a way out; or why there is no new number. */
export function ComputingState({ segment, may }: { readonly segment: Segment; readonly may: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const act = useSegmentAct(segment.id);
  const { done, total, startedAt, error } = segment.computing;
  const work = workOf(segment);
  const seconds = startedAt === null ? 0 : (Date.now() - Date.parse(startedAt)) / 1000;
  const rate = seconds > 0.5 ? done / seconds : 0;
  const button = (what: 'recompute' | 'recompute/cancel') =>
    may && (
      <Button loading={act.isPending} onClick={() => act.mutate(what, { onError: notify.failed })}>
        {t(what === 'recompute' ? 'segments.recompute' : 'segments.cancel')}
      </Button>
    );
  switch (work) {
    case null:
      return null;
    case 'queued':
    case 'running': {
      const title = work === 'queued' ? t('segments.queued') : t('segments.progress', { done: format.exact(done), total: format.exact(total) });
      return (
        <Trouble tone="notice" icon="layers" title={title} action={button('recompute/cancel')}>
          {work === 'running' && (
            <span style={{ display: 'flex', flexDirection: 'column', gap: 4, padding: '4px 0' }}>
              <ProgressBar done={done} total={total} label={t('segments.computing')} />
              <Pace ratePerSecond={Math.round(rate)} etaSeconds={rate > 0 ? Math.max(1, Math.round((total - done) / rate)) : null} />
            </span>
          )}
          {t('segments.progressWhat')}
        </Trouble>
      );
    }
    case 'failed':
      return (
        <Trouble title={t('segments.failed')} action={button('recompute')}>
          {t('segments.failedWhat', { reason: t(`problem.${error ?? 'unexpected'}`, { defaultValue: error ?? '' }) })}
        </Trouble>
      );
    case 'cancelled':
      return (
        <Trouble tone="caution" title={t('segments.cancelled')} action={button('recompute')}>
          {t('segments.cancelledWhat')}
        </Trouble>
      );
  }
}
