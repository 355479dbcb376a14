import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '@/api/rules';
import { isProblem } from '@/api/problem';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useSimulate, useSimulation } from '../api/rules';
import { EffectsView } from './EffectsView';
import type { RuleWords } from './useRuleWords';

interface SimulationCardProps {
  readonly id: string;
  /** Whether what was tried is what is on the page now. */
  readonly isOf: (simulation: Simulation) => boolean;
  readonly words: RuleWords;
  readonly onForget: () => void;
}

function Running({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { cancel } = useSimulate();
  return (
    <div className="stack-s">
      <ProgressBar done={simulation.done} total={simulation.total} label={t('rules.trying')} />
      <div className="row between wrap">
        <span className="second small">{t(`rules.phase.${simulation.phase}`, { done: format.exact(simulation.done), total: format.exact(simulation.total) })}</span>
        <span className="row">
          <Pace ratePerSecond={simulation.ratePerSecond} etaSeconds={simulation.etaSeconds} />
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(simulation.id, { onError: notify.failed })}>
            {t('action.cancel')}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Ended({ simulation, isOf, words }: { readonly simulation: Simulation; readonly isOf: boolean; readonly words: RuleWords }) {
  const { t } = useTranslation();
  if (simulation.state === 'failed') return <Trouble title={t('rules.tryFailed')}>{simulation.error}</Trouble>;
  if (simulation.effects === null) return <p className="second">{t('rules.tryCancelled')}</p>;
  return (
    <div className="stack">
      {!isOf && (
        <Trouble tone="caution" title={t('rules.tryOther')}>
          {t('rules.tryOtherWhy')}
        </Trouble>
      )}
      <EffectsView effects={simulation.effects} words={words} />
    </div>
  );
}

/** What the draft would do to the people there are. */
export function SimulationCard({ id, isOf, words, onForget }: SimulationCardProps) {
  const { t } = useTranslation();
  const query = useSimulation(id);
  const simulation = query.data;
  const gone = isProblem(query.error, 'not_found');
  const sub = simulation?.endedAt ? (
    <>
      {t('rules.triedBy', { name: simulation.by })} <RelativeTime at={simulation.endedAt} />
    </>
  ) : undefined;
  return (
    <Card
      title={t('rules.tried')}
      sub={sub}
      extra={
        simulation?.state !== 'running' && (
          <button type="button" className="link" onClick={onForget}>
            {t('action.close')}
          </button>
        )
      }
    >
      {gone ? (
        <Empty icon="clock" title={t('rules.tryGone')} text={t('rules.tryGoneWhy')} />
      ) : (
        <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
          {(found) => (found.state === 'running' ? <Running simulation={found} /> : <Ended simulation={found} isOf={isOf(found)} words={words} />)}
        </QueryView>
      )}
    </Card>
  );
}
