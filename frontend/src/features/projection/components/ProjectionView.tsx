import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Projection } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Definitions, Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useCancelRebuild, useProjection, useRebuild } from '../api/projection';

const tones = { live: 'good', rebuilding: 'warn', failed: 'bad' } as const;

function Rebuild({ projection, editable }: { projection: Projection; editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const notify = useNotify();
  const start = useRebuild();
  const cancel = useCancelRebuild();
  const { rebuild } = projection;
  const ask = () =>
    modal.confirm({
      title: t('projection.rebuildAsk'),
      content: t('projection.rebuildWhat', { count: projection.events, n: format.compact(projection.events) }),
      okText: t('projection.rebuild'),
      cancelText: t('action.cancel'),
      onOk: () => start.mutateAsync().catch(notify.failed),
    });
  if (rebuild.state === 'running') {
    return (
      <div className="stack-s">
        <ProgressBar done={rebuild.done} total={rebuild.total} label={t('projection.rebuilding')} />
        <div className="row between wrap">
          <span className="second small">{t('projection.progress', { done: format.exact(rebuild.done), total: format.exact(rebuild.total) })}</span>
          <span className="row">
            <Pace ratePerSecond={rebuild.ratePerSecond} etaSeconds={rebuild.etaSeconds} />
            {editable && (
              <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(undefined, { onError: notify.failed })}>
                {t('action.cancel')}
              </Button>
            )}
          </span>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      {rebuild.state === 'failed' && <Trouble title={t('projection.failed')}>{rebuild.error}</Trouble>}
      <p className="second" style={{ maxWidth: 640 }}>
        {t('projection.when')}
      </p>
      {editable && (
        <div>
          <Button loading={start.isPending} onClick={ask}>
            {t('projection.rebuild')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The read model's state, and building it anew from what is stored. */
export function ProjectionView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useProjection();
  return (
    <QueryView query={query} skeleton={<Card flush><SkeletonRows rows={5} /></Card>}>
      {(projection) => (
        <div className="stack" style={{ maxWidth: 920 }}>
          <Card title={t('projection.title')} extra={<Chip tone={tones[projection.state]} dot>{t(`projection.state.${projection.state}`)}</Chip>}>
            <p className="second" style={{ maxWidth: 640, marginBottom: 12 }}>
              {t('projection.what')}
            </p>
            <Definitions
              items={[
                [t('projection.lag'), format.duration(projection.lagMs)],
                [t('projection.asOf'), <RelativeTime key="a" at={projection.asOf} />],
                [t('projection.events'), format.exact(projection.events)],
                [t('projection.people'), format.exact(projection.people)],
              ]}
            />
          </Card>
          <Card title={t('projection.rebuild')}>
            <Rebuild projection={projection} editable={editable} />
          </Card>
        </div>
      )}
    </QueryView>
  );
}
