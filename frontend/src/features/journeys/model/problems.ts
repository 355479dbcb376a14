import type { Definition, JourneyProblem } from '@/api/journeys';
import { leadsTo, type Edit } from './edits';
import { findingsOf, isTrigger, triggerKey, type Shapes } from './shapes';

/** Something that keeps a journey from being published, where it is, and what would mend it. */
export interface Problem {
  readonly nodeId: string | null;
  readonly code: string;
  readonly field?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly fix?: Edit | undefined;
  /** The server's words, for codes the console does not know. */
  readonly detail?: string;
}

function graphProblems(definition: Definition, shapes: Shapes): readonly Problem[] {
  const triggers = definition.nodes.filter((node) => isTrigger(shapes, node));
  const [first, ...more] = triggers;
  if (first === undefined) return [{ nodeId: null, code: 'no_trigger' }];
  const lost = definition.nodes.filter((node) => !isTrigger(shapes, node) && !triggers.some(({ id }) => leadsTo(definition.edges, id, node.id)));
  const looping = definition.edges.filter(({ from, to }) => leadsTo(definition.edges, to, from)).map(({ from }) => from);
  return [
    ...more.map<Problem>(({ id }) => ({ nodeId: id, code: 'second_trigger', fix: { type: 'remove', ids: [id] } })),
    ...lost.map<Problem>(({ id }) => ({ nodeId: id, code: 'unreachable', fix: { type: 'remove', ids: [id] } })),
    ...[...new Set(looping)].map<Problem>((id) => ({ nodeId: id, code: 'cycle' })),
    ...(triggers.length === definition.nodes.length ? [{ nodeId: first.id, code: 'nothing_follows' }] : []),
  ];
}

function optionProblems({ goal, exitOn, reentry }: Definition, key: string | null): readonly Problem[] {
  const found: Problem[] = [];
  if (goal !== null && goal.event === '') found.push({ nodeId: null, code: 'goal_event_missing', field: 'goal', fix: { type: 'options', options: { goal: null } } });
  if (goal?.sameKey && key === null) found.push({ nodeId: null, code: 'goal_key_missing', field: 'goal', fix: { type: 'options', options: { goal: { ...goal, sameKey: false } } } });
  if (exitOn.some(({ event }) => event === '')) found.push({ nodeId: null, code: 'exit_event_missing', field: 'exitOn', fix: { type: 'options', options: { exitOn: exitOn.filter(({ event }) => event !== '') } } });
  if (exitOn.some(({ sameKey }) => sameKey) && key === null) found.push({ nodeId: null, code: 'exit_key_missing', field: 'exitOn', fix: { type: 'options', options: { exitOn: exitOn.map((exit) => ({ ...exit, sameKey: false })) } } });
  if (reentry.policy === 'after' && !((reentry.afterHours ?? 0) > 0)) found.push({ nodeId: null, code: 'reentry_hours_missing', field: 'reentry', fix: { type: 'options', options: { reentry: { policy: 'after', afterHours: 72 } } } });
  return found;
}

/** All that is wrong with a document, found here at once; the server checks again when it is saved and published. */
export function problemsOf(definition: Definition, shapes: Shapes): readonly Problem[] {
  const key = triggerKey(definition);
  const steps = definition.nodes.flatMap((node) => findingsOf(shapes, node, { nodeId: node.id, triggerKey: key }).map<Problem>((finding) => ({ nodeId: node.id, ...finding })));
  return [...graphProblems(definition, shapes), ...steps, ...optionProblems(definition, key)];
}

/** Ours first; of the server's only what is said about a place where we found nothing. */
export function withServerProblems(ours: readonly Problem[], theirs: readonly JourneyProblem[], definition: Definition): readonly Problem[] {
  const known = new Set(definition.nodes.map(({ id }) => id));
  const said = new Set(ours.map(({ nodeId }) => nodeId ?? ''));
  const codes = new Set(ours.map(({ nodeId, code }) => `${nodeId ?? ''} ${code}`));
  const more = theirs.filter(({ nodeId, code }) => (nodeId === null ? !codes.has(` ${code}`) && !said.has('') : known.has(nodeId) && !said.has(nodeId)));
  return [...ours, ...more.map(({ nodeId, code, detail, field }) => ({ nodeId, code, detail, field: field || undefined }))];
}
