import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Demo } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useCancelDemo, useDemo, useStartDemo } from '../api/demo';

function DemoProgress({ demo }: { demo: Demo }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useCancelDemo();
  const notify = useNotify();
  return (
    <div className="stack-s">
      <ProgressBar done={demo.events} total={demo.eventsTotal} label={t('demo.title')} />
      <div className="row between wrap">
        <span className="second small">
          {t('demo.progress', { people: format.exact(demo.people), peopleTotal: format.exact(demo.peopleTotal), events: format.exact(demo.events), eventsTotal: format.exact(demo.eventsTotal) })}
        </span>
        <span className="row">
          <Pace ratePerSecond={demo.ratePerSecond} etaSeconds={demo.etaSeconds} />
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(undefined, { onError: notify.failed })}>
            {t('action.cancel')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** A generated brand, pushed through the same collectors as real data. */
export function DemoCard() {
  const { t } = useTranslation();
  const query = useDemo();
  const start = useStartDemo();
  const notify = useNotify();
  const demo = query.data;
  if (demo === undefined) return null;
  const begin = (
    <Button loading={start.isPending} onClick={() => start.mutate(undefined, { onError: notify.failed })}>
      {t(demo.state === 'none' ? 'demo.start' : 'demo.again')}
    </Button>
  );
  return (
    <Card title={t('demo.title')} sub={t('demo.sub')}>
      {demo.state === 'running' && <DemoProgress demo={demo} />}
      {demo.state === 'none' && (
        <div className="row between wrap">
          <p className="second" style={{ maxWidth: 720 }}>
            {t('demo.what')}
          </p>
          {begin}
        </div>
      )}
      {demo.state === 'failed' && (
        <Trouble title={t('demo.failed')} action={begin}>
          {demo.error}
        </Trouble>
      )}
      {demo.state === 'cancelled' && (
        <Trouble tone="caution" title={t('demo.cancelled')} action={begin}>
          {t('demo.cancelledWhat')}
        </Trouble>
      )}
      {demo.state === 'done' && (
        <Trouble tone="notice" icon="people" title={t('demo.done')} action={<Link to="/customers">{t('planned.customers')}</Link>}>
          {t('demo.doneWhat')}
        </Trouble>
      )}
    </Card>
  );
}
