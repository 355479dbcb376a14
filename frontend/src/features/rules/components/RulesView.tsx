import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RulesNow } from '@/api/rules';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useApplication } from '../api/rules';
import { sameRules } from '../model/draft';
import { ChangesCard } from './ChangesCard';
import { KindsCard } from './KindsCard';
import { SimulationCard } from './SimulationCard';
import type { RulesDesk } from './useRulesDesk';
import { VersionsCard } from './VersionsCard';
import { WholeCard } from './WholeCard';

/** How far everybody's re-examination under the rules in force has come. */
function ApplicationCard({ now, editable }: { readonly now: RulesNow; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const change = useApplication();
  const { application } = now;
  if (application === null || application.state === 'idle') return null;
  const command = (what: 'start' | 'cancel') => change.mutate(what, { onError: notify.failed });
  if (application.state !== 'running')
    return (
      <Trouble
        tone={application.state === 'failed' ? 'bad' : 'caution'}
        title={t(`rules.application.${application.state}`, { done: format.exact(application.done), total: format.exact(application.total) })}
        action={
          editable && (
            <Button size="small" loading={change.isPending} onClick={() => command('start')}>
              {t('rules.application.again')}
            </Button>
          )
        }
      >
        {application.error ?? t('rules.application.rest')}
      </Trouble>
    );
  return (
    <Card title={t('rules.application.running', { version: application.version })}>
      <div className="stack-s">
        <ProgressBar done={application.done} total={application.total} label={t('rules.application.label')} />
        <div className="row between wrap">
          <span className="second small">{t('rules.application.progress', { done: format.exact(application.done), total: format.exact(application.total), merges: format.exact(application.merges), splits: format.exact(application.splits) })}</span>
          <span className="row">
            <Pace ratePerSecond={application.ratePerSecond} etaSeconds={application.etaSeconds} />
            {editable && (
              <Button size="small" loading={change.isPending} onClick={() => command('cancel')}>
                {t('action.cancel')}
              </Button>
            )}
          </span>
        </div>
      </div>
    </Card>
  );
}

/** The rules in force, the draft of the next ones, what it would do, and the versions there were. */
export function RulesView({ desk }: { readonly desk: RulesDesk }) {
  const { now, draft, words, editable, simulationId, forgetSimulation, restore } = desk;
  return (
    <>
      <ApplicationCard now={now} editable={editable} />
      <ChangesCard draft={draft} words={words} version={now.current.version} />
      {simulationId !== '' && <SimulationCard id={simulationId} isOf={({ draft: tried, basedOn }) => basedOn === now.current.version && sameRules(tried, draft.rules)} words={words} onForget={forgetSimulation} />}
      <WholeCard draft={draft} editable={editable} />
      <KindsCard now={now} draft={draft} words={words} editable={editable} />
      <VersionsCard words={words} editable={editable} onRestore={restore} />
    </>
  );
}
