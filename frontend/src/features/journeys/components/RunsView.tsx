import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Journey, JourneyRun, RunState } from '@/api/journeys';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chip, Segmented, type Tone } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useRuns } from '../api/live';
import { nodeById } from '../model/shapes';
import { stepFor } from '../steps/steps';
import { useSay } from './useSay';
import css from './journeys.module.css';

const states: readonly ('' | RunState)[] = ['', 'active', 'converted', 'completed', 'exited'];
const tones: Readonly<Record<RunState, Tone>> = { active: 'info', converted: 'good', completed: 'neutral', exited: 'neutral' };

function useColumns(journey: Journey): readonly Column<JourneyRun>[] {
  const { t } = useTranslation();
  const say = useSay();
  const definition = journey.published ?? journey.draft;
  const step = (run: JourneyRun) => {
    const node = nodeById(definition, run.nodeId);
    return node === undefined ? run.nodeId : stepFor(node).summary(node.settings, say).title;
  };
  const armName = (id: string) => {
    const arms = definition.nodes.flatMap((node) => (node.kind === 'split' ? node.settings.arms : []));
    return id === 'control' ? t('journeys.port.control') : (arms.find((arm) => arm.id === id)?.name ?? id);
  };
  return [
    { key: 'person', title: t('journeys.runs.person'), render: (run) => <TwoLines first={run.name ?? t('customer.unnamed')} second={`OneID ${oneIdText(run.oneId)}`} /> },
    { key: 'state', title: t('journeys.list.status'), width: 108, render: (run) => <Chip tone={tones[run.state]} dot>{t(`journeys.runState.${run.state}`)}</Chip> },
    { key: 'step', title: t('journeys.runs.step'), render: (run) => <TwoLines first={<span style={{ fontWeight: 400 }}>{step(run)}</span>} second={run.dueAt === null ? undefined : <>{t('journeys.runs.due')} <RelativeTime at={run.dueAt} /></>} /> },
    { key: 'arm', title: t('journeys.report.arm'), width: 96, render: (run) => (run.arm === null ? <span className="muted">{t('journeys.runs.noArm')}</span> : armName(run.arm)) },
    { key: 'key', title: t('journeys.runs.key'), width: 128, from: 1440, render: (run) => (run.key === null ? <span className="muted">{t('journeys.runs.noKey')}</span> : <span className="mono">{run.key}</span>) },
    { key: 'version', title: t('journeys.runs.version'), width: 64, render: (run) => <span className="second">v{run.version}</span> },
    { key: 'entered', title: t('journeys.runs.entered'), width: 124, render: (run) => <RelativeTime at={run.enteredAt} className="second" /> },
    { key: 'finished', title: t('journeys.runs.finished'), width: 124, render: (run) => (run.finishedAt === null ? <span className="muted">{t('journeys.runs.notYet')}</span> : <RelativeTime at={run.finishedAt} className="second" />) },
  ];
}

/** Who is or was on the way, where they are and what they wait for. */
export function RunsView({ journey }: { readonly journey: Journey }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const url = useUrlState();
  const state = url.get('state');
  const keyset = useKeyset(state);
  const query = useRuns(journey.id, state, keyset.cursor);
  const columns = useColumns(journey);
  const items = query.data?.items ?? [];
  return (
    <>
      <Card flush>
        <div className={css.toolbar}>
          <Segmented label={t('journeys.list.status')} value={state} onChange={(value) => url.set({ state: value })} options={states.map((value) => ({ value, label: value === '' ? t('journeys.list.all') : t(`journeys.runState.${value}`) }))} />
        </div>
        <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
          {() => (items.length === 0 ? <Empty icon="people" title={t(state === '' ? 'journeys.runs.empty' : 'journeys.runs.noMatch')} text={t('journeys.runs.emptyNext')} /> : <DataTable label={t('journeys.runs.title')} columns={columns} rows={items} rowKey={({ id }) => id} onOpen={({ oneId }) => void navigate(`/customers/${oneId}`)} />)}
        </QueryView>
      </Card>
      {items.length > 0 && (
        <Pager page={keyset.page} next={query.data?.next ?? null} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.people', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + items.length) })}
        </Pager>
      )}
    </>
  );
}
