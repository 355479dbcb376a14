import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Journey, JourneyEdge, JourneyTest, StepKind } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { Trouble } from '@/shared/ui/Trouble';
import type { Move } from '../api/journeys';
import { useCounters, useTestRun } from '../api/live';
import type { Spot } from '../model/geometry';
import { problemsOf, withServerProblems, type Problem } from '../model/problems';
import { freeId, nodeById, portsOf } from '../model/shapes';
import { steps } from '../steps/steps';
import { CanvasHeader } from './CanvasHeader';
import { Flow } from './Flow';
import { Inspector, ManyChosen } from './Inspector';
import { Palette } from './Palette';
import { SettingsPanel } from './SettingsPanel';
import { TestDrawer } from './TestDrawer';
import { useCanvasKeys } from './useCanvasKeys';
import { useDraft, type Draft } from './useDraft';
import { useMoves } from './useMoves';
import { edgeId } from './useProjection';
import { useSay } from './useSay';
import { useSelection, type Selection } from './useSelection';
import css from './canvas.module.css';

const noPath = { nodes: new Set<string>(), edges: new Set<string>() };

function pathOf(test: JourneyTest | undefined) {
  if (test === undefined) return noPath;
  return { nodes: new Set(test.steps.map(({ nodeId }) => nodeId)), edges: new Set(test.steps.flatMap(({ nodeId, port }) => (port === null ? [] : [edgeId({ from: nodeId, port })]))) };
}

/** Where a step clicked in the palette goes: after what is selected, else after the last step with an open way out. */
function openEnd(definition: Definition, selected: ReadonlySet<string>) {
  const open = (id: string) => {
    const node = nodeById(definition, id);
    const port = node && portsOf(steps, node).find((candidate) => !definition.edges.some((edge) => edge.from === id && edge.port === candidate.id));
    return port && { from: id, port: port.id };
  };
  const own = [...selected].map(open).find((end) => end !== undefined);
  if (own !== undefined) return own;
  return [...definition.nodes].sort((a, b) => b.y - a.y || a.x - b.x).map(({ id }) => open(id)).find((end) => end !== undefined);
}

/** Adding steps in all three ways; what was added is selected, so that it can be set at once. */
function useAdding({ definition, edit }: Draft, selection: Selection, editable: boolean) {
  const { nodes, set } = selection;
  return useMemo(() => {
    const added = () => set([freeId(definition)]);
    const append = (kind: StepKind, after: { readonly from: string; readonly port: string }) => (edit({ type: 'add', kind, after }), added());
    const insert = (kind: StepKind, on: JourneyEdge) => (edit({ type: 'insert', kind, on }), added());
    const place = (kind: StepKind, at: Spot, on?: JourneyEdge) => (on !== undefined && !steps[kind].trigger ? insert(kind, on) : (edit({ type: 'add', kind, at }), added()));
    const click = (kind: StepKind) => {
      const after = steps[kind].trigger ? undefined : openEnd(definition, nodes);
      edit(after === undefined ? { type: 'add', kind } : { type: 'add', kind, after });
      added();
    };
    return { actions: { editable, append, insert }, place, click };
  }, [definition, edit, set, nodes, editable]);
}

function Conflict({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (draft.saving.kind !== 'conflict') return null;
  const { theirs } = draft.saving;
  return (
    <div className={css.conflict}>
      <Trouble
        tone="caution"
        title={t('journeys.conflict.title', { who: theirs.updatedBy, clock: format.clock(theirs.updatedAt) })}
        action={
          <span className="row">
            <Button size="small" onClick={() => draft.settle('theirs')}>
              {t('journeys.conflict.theirs')}
            </Button>
            <Button size="small" danger onClick={() => draft.settle('mine')}>
              {t('journeys.conflict.mine')}
            </Button>
          </span>
        }
      >
        {t('journeys.conflict.why')}
      </Trouble>
    </div>
  );
}

/** The page on which a journey is drawn, watched, tried and set going. */
export function JourneyCanvas({ journey: loaded, editable: may }: { readonly journey: Journey; readonly editable: boolean }) {
  const say = useSay();
  const draft = useDraft(loaded, may);
  const journey = draft.server;
  const { definition, edit } = draft;
  const selection = useSelection();
  const [live, setLive] = useState(true);
  const [settings, setSettings] = useState(false);
  const [testing, setTesting] = useState(false);
  const counters = useCounters(journey.id, live && journey.status !== 'stopped', journey.version !== null).data;
  const test = useTestRun(journey.id);
  const adding = useAdding(draft, selection, may);
  const moves = useMoves(journey, draft, counters?.journey ?? journey.counters);
  useCanvasKeys({ draft, selection, editable: may });

  const problems = useMemo(() => withServerProblems(problemsOf(definition, steps), draft.saving.kind === 'saved' ? journey.problems : [], definition), [definition, journey.problems, draft.saving.kind]);
  const changed = useMemo(() => journey.published === null || JSON.stringify(journey.published) !== JSON.stringify(definition), [journey.published, definition]);
  const path = useMemo(() => pathOf(testing ? test.data : undefined), [testing, test.data]);
  const { clear, set } = selection;
  const goTo = useCallback(({ nodeId }: Problem) => (nodeId === null ? (clear(), setSettings(true)) : (setSettings(false), set([nodeId]))), [clear, set]);
  const [only] = selection.nodes;
  const chosen = selection.nodes.size === 1 && only !== undefined ? nodeById(definition, only) : undefined;
  const move = (name: Move) => moves.ask(name);
  const closeTest = () => (setTesting(false), test.reset());
  return (
    <div className={css.page}>
      <CanvasHeader journey={journey} draft={draft} changed={changed} editable={may} live={live} onLive={setLive} problems={problems} say={say} onProblem={goTo} onSettings={() => (clear(), setSettings(!settings))} onTest={() => setTesting(true)} onMove={move} />
      <Conflict draft={draft} />
      <div className={css.workspace}>
        {may && <Palette onPick={adding.click} />}
        <Flow draft={draft} editable={may} selection={selection} actions={adding.actions} onAdd={adding.place} counters={counters} problems={problems} path={path} say={say} panel={selection.nodes.size > 0 || settings} />
        {chosen !== undefined && <Inspector key={chosen.id} definition={definition} node={chosen} journeyId={journey.id} problems={problems} counters={counters?.nodes[chosen.id]} editable={may} say={say} onEdit={edit} onClose={clear} />}
        {selection.nodes.size > 1 && <ManyChosen ids={[...selection.nodes]} editable={may} onEdit={edit} onClose={clear} />}
        {selection.nodes.size === 0 && settings && <SettingsPanel definition={definition} problems={problems} editable={may} say={say} onEdit={edit} onClose={() => setSettings(false)} />}
      </div>
      <TestDrawer open={testing} definition={definition} say={say} result={{ data: test.data, error: test.error, pending: test.isPending }} onRun={(oneId) => test.mutate({ oneId, draft: definition })} onClose={closeTest} />
    </div>
  );
}

