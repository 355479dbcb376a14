import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/api/rules';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useApplication } from '../api/rules';

interface Shown {
  readonly application: Application;
  readonly editable: boolean;
}

function useCounts({ done, total, merges, splits, skipped, version }: Application) {
  const { exact } = useFormat();
  return { version, done: exact(done), total: exact(total), merges: exact(merges), splits: exact(splits), skipped: exact(skipped) };
}

function Command({ what, label, editable }: { readonly what: 'start' | 'cancel'; readonly label: string; readonly editable: boolean }) {
  const notify = useNotify();
  const change = useApplication();
  if (!editable) return null;
  return (
    <Button size="small" loading={change.isPending} onClick={() => change.mutate(what, { onError: notify.failed })}>
      {label}
    </Button>
  );
}

function Running({ application, editable }: Shown) {
  const { t } = useTranslation();
  const counts = useCounts(application);
  return (
    <Card title={t('rules.application.running', counts)}>
      <div className="stack-s">
        <ProgressBar done={application.done} total={application.total} label={t('rules.application.label')} />
        <div className="row between wrap">
          <span className="second small">{t(application.total === 0 ? 'rules.application.reading' : 'rules.application.progress', counts)}</span>
          <span className="row">
            <Pace ratePerSecond={application.ratePerSecond} etaSeconds={application.etaSeconds} />
            <Command what="cancel" label={t('action.cancel')} editable={editable} />
          </span>
        </div>
      </div>
    </Card>
  );
}

function Stopped({ application, editable }: Shown) {
  const { t } = useTranslation();
  const counts = useCounts(application);
  const failed = application.state === 'failed';
  return (
    <Trouble tone={failed ? 'bad' : 'caution'} title={t(`rules.application.${failed ? 'failed' : 'cancelled'}`, counts)} action={<Command what="start" label={t('rules.application.again')} editable={editable} />}>
      {application.error !== null && <p>{application.error}</p>}
      {t('rules.application.rest')}
    </Trouble>
  );
}

function Done({ application, endedAt }: { readonly application: Application; readonly endedAt: string }) {
  const { t } = useTranslation();
  const counts = useCounts(application);
  return (
    <>
      <p className="second small" role="status">
        {t('rules.application.done', counts)} {t('rules.application.asOf')} <RelativeTime at={endedAt} />
      </p>
      {application.skipped > 0 && (
        <Trouble tone="caution" title={t('rules.application.skipped', counts)}>
          {t('rules.application.skippedWhy')}
        </Trouble>
      )}
    </>
  );
}

/** How far everybody's re-examination under the rules in force has come. */
export function ApplicationCard({ application, editable }: { readonly application: Application | null; readonly editable: boolean }) {
  if (application === null) return null;
  if (application.state === 'running') return <Running application={application} editable={editable} />;
  if (application.state !== 'idle') return <Stopped application={application} editable={editable} />;
  return application.endedAt === null ? null : <Done application={application} endedAt={application.endedAt} />;
}
