import { http, HttpResponse } from 'msw';
import type { Definition, Journey, JourneyRun, JourneyStatus, RunState } from '@/api/journeys';
import { problemsOf } from '@/features/journeys/model/problems';
import { emptyDefinition } from '@/features/journeys/model/starts';
import { steps } from '@/features/journeys/steps/steps';
import { people } from '../people';
import { ago, day, hour, minute, randomFrom } from '../seed';
import { armsOf, countersOf, testOf } from '../simulation';
import { paged, parameter, problem, state } from './common';

const find = (id: unknown) => state.journeys.journeys.find((journey) => journey.id === Number(id));
const store = (changed: Journey) => {
  state.journeys.journeys = state.journeys.journeys.map((journey) => (journey.id === changed.id ? changed : journey));
  return HttpResponse.json(changed);
};
const checked = (draft: Definition) => problemsOf(draft, steps).map(({ nodeId, code, field }) => ({ nodeId, code, detail: code, field: field ?? '' }));
const touched = () => ({ updatedAt: new Date().toISOString(), updatedBy: '周岚' });

function moveTo(status: JourneyStatus) {
  return ({ params }: { params: Record<string, unknown> }) => {
    const journey = find(params['id']);
    if (journey === undefined) return problem(404, 'not_found');
    const counters = status === 'stopped' ? { ...journey.counters, active: 0, exited: journey.counters.exited + journey.counters.active } : journey.counters;
    return store({ ...journey, status, counters, ...touched() });
  };
}

const runStates: readonly RunState[] = ['active', 'converted', 'completed', 'active', 'exited', 'converted'];

function runsOf(journey: Journey): JourneyRun[] {
  const nodes = (journey.published ?? journey.draft).nodes;
  return Array.from({ length: 130 }, (_, index) => {
    const random = randomFrom(index + 31);
    const person = people[(index * 3) % people.length];
    const active = runStates[index % runStates.length] === 'active';
    const waiting = nodes.find(({ kind }) => kind === 'wait_for_event' || kind === 'wait');
    return {
      id: 7_000 - index, oneId: person?.oneId ?? 1, name: person?.name ?? null, version: index < 90 ? (journey.version ?? 1) : (journey.version ?? 2) - 1, state: runStates[index % runStates.length] ?? 'active', nodeId: (active ? waiting : random.pick(nodes))?.id ?? 'n1',
      enteredAt: ago(index * 17 * minute), dueAt: active ? ago(-random.whole(2, 90) * minute) : null, finishedAt: active ? null : ago(index * 9 * minute), arm: index % 4 === 0 ? 'a' : index % 4 === 1 ? 'b' : index % 9 === 2 ? 'control' : null, key: `C-${10_293 + index}`,
    };
  });
}

export const journeyHandlers = [
  http.get('/api/journeys', ({ request }) => {
    const [q, status] = [parameter(request.url, 'q'), parameter(request.url, 'status')];
    const found = (state.empty ? [] : state.journeys.journeys).filter((journey) => (q === '' || journey.name.includes(q)) && (status === '' || journey.status === status));
    return HttpResponse.json(paged(found, request.url));
  }),
  http.get('/api/journeys/:id', ({ params }) => {
    const journey = find(params['id']);
    return journey === undefined ? problem(404, 'not_found') : HttpResponse.json(journey);
  }),
  http.post<never, { name: string; draft?: Definition }>('/api/journeys', async ({ request }) => {
    const { name, draft = emptyDefinition } = await request.json();
    const id = Math.max(0, ...state.journeys.journeys.map((journey) => journey.id)) + 1;
    const journey: Journey = { id, name, description: '', status: 'draft', version: null, draft, published: null, problems: checked(draft), counters: { entered: 0, active: 0, completed: 0, exited: 0, converted: 0 }, createdBy: '周岚', createdAt: ago(0), publishedAt: null, ...touched() };
    state.journeys.journeys = [journey, ...state.journeys.journeys];
    state.empty = false;
    return HttpResponse.json(journey, { status: 201 });
  }),
  http.put<{ id: string }, { name?: string; draft?: Definition; updatedAt?: string }>('/api/journeys/:id', async ({ params, request }) => {
    const { updatedAt, ...change } = await request.json();
    const journey = find(params.id);
    if (journey === undefined) return problem(404, 'not_found');
    if (updatedAt !== undefined && updatedAt !== journey.updatedAt) return problem(409, 'stale');
    return store({ ...journey, ...change, problems: checked(change.draft ?? journey.draft), ...touched() });
  }),
  http.delete('/api/journeys/:id', ({ params }) => {
    state.journeys.journeys = state.journeys.journeys.filter(({ id }) => id !== Number(params['id']));
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('/api/journeys/:id/publish', ({ params }) => {
    const journey = find(params['id']);
    if (journey === undefined) return problem(404, 'not_found');
    const problems = checked(journey.draft);
    if (problems.length > 0) return problem(409, 'has_problems');
    return store({ ...journey, status: 'running', version: (journey.version ?? 0) + 1, published: journey.draft, problems: [], publishedAt: ago(0), ...touched() });
  }),
  http.post('/api/journeys/:id/pause', moveTo('paused')),
  http.post('/api/journeys/:id/resume', moveTo('running')),
  http.post('/api/journeys/:id/stop', moveTo('stopped')),
  http.post<{ id: string }, { oneId: number; draft?: Definition }>('/api/journeys/:id/test', async ({ params, request }) => {
    const { oneId, draft } = await request.json();
    const journey = find(params.id);
    return journey === undefined ? problem(404, 'not_found') : HttpResponse.json(testOf(draft ?? journey.draft, oneId, state.journeys.templates));
  }),
  http.get('/api/journeys/:id/counters', ({ params }) => {
    const journey = find(params['id']);
    return journey === undefined ? problem(404, 'not_found') : HttpResponse.json(countersOf(journey));
  }),
  http.get('/api/journeys/:id/report', ({ params, request }) => {
    const journey = find(params['id']);
    if (journey === undefined) return problem(404, 'not_found');
    const random = randomFrom(7);
    const days = Number(parameter(request.url, 'days') || 30);
    const daily = Array.from({ length: days }, (_, index) => {
      const entered = Math.round(900 + 700 * Math.sin(index / 4) ** 2 + random.whole(0, 240));
      return { day: ago((days - 1 - index) * day).slice(0, 10), entered, converted: Math.round(entered * (0.48 + random.next() * 0.08)), sent: Math.round(entered * 0.41) };
    });
    return HttpResponse.json({
      asOf: ago(40_000),
      arms: armsOf(journey.published ?? journey.draft, journey.counters.entered),
      refusals: [{ reason: 'frequency_cap', count: 1_420 }, { reason: 'no_consent', count: 1_102 }, { reason: 'no_contact_point', count: 518 }, { reason: 'quiet_hours', count: 245 }],
      daily,
    });
  }),
  http.get('/api/journeys/:id/runs', ({ params, request }) => {
    const journey = find(params['id']);
    const wanted = parameter(request.url, 'state');
    return journey === undefined ? problem(404, 'not_found') : HttpResponse.json(paged(runsOf(journey).filter((run) => wanted === '' || run.state === wanted), request.url));
  }),
  http.get('/api/journeys/:id/versions', ({ params }) => {
    const journey = find(params['id']);
    if (journey === undefined) return problem(404, 'not_found');
    const { version } = journey;
    const { active } = countersOf(journey).journey;
    const older = Math.round(active * 0.08);
    const items = Array.from({ length: version ?? 0 }, (_, index) => ({ version: (version ?? 0) - index, publishedBy: '苏芮', publishedAt: ago((index * 9 + 2) * day + hour), active: index === 0 ? active - older : index === 1 ? older : 0 }));
    return HttpResponse.json({ items, next: null });
  }),
];
