import { delay, http, HttpResponse } from 'msw';
import type { WireCondition } from '@/api/conditions';
import type { Segment } from '@/api/segments';
import { dictionary } from '../dictionary';
import { estimate, explain } from '../evaluate';
import { people } from '../people';
import { ago, day, hour, minute, randomFrom } from '../seed';
import { versionsOf } from '../segments';
import { paged, parameter, problem, state } from './common';

const unhurried = () => (__MOCKED__ ? delay(450) : Promise.resolve());
const idle = { state: 'idle', done: 0, total: 0, startedAt: null, error: null } as const;

function found(id: unknown): Segment | undefined {
  return state.segments.find((segment) => segment.id === Number(id));
}

function put(segment: Segment): Response {
  state.segments = state.segments.map((each) => (each.id === segment.id ? segment : each));
  return HttpResponse.json(segment);
}

function advanced(segment: Segment): Segment {
  const { computing } = segment;
  if (computing.state !== 'running') return segment;
  const done = Math.min(computing.done + 2_600, computing.total);
  if (done < computing.total) return { ...segment, computing: { ...computing, done } };
  return { ...segment, computing: idle, sizeAsOf: ago(0), size: segment.definition === null ? null : estimate(segment.definition).count };
}

const running = (segment: Segment): Segment => ({ ...segment, computing: { state: 'running', done: 0, total: 20_000, startedAt: ago(0), error: null } });

interface Saved {
  readonly name?: string;
  readonly description?: string;
  readonly draft?: WireCondition | null;
  readonly updatedAt?: string;
}

const editing = [
  http.post<never, Saved>('/api/segments', async ({ request }) => {
    const form = await request.json();
    const id = Math.max(0, ...state.segments.map((segment) => segment.id)) + 1;
    const segment: Segment = {
      id, name: form.name ?? '', description: '', status: 'draft', version: 0, draft: form.draft ?? null, definition: null, live: true, sentence: null, size: null, sizeAsOf: null, computing: idle, timeDriven: false,
      usedBy: [], createdBy: '周岚', updatedBy: '周岚', createdAt: ago(0), updatedAt: ago(0), publishedAt: null,
    };
    state.segments = [segment, ...state.segments];
    return HttpResponse.json(segment, { status: 201 });
  }),
  http.put<{ id: string }, Saved>('/api/segments/:id', async ({ params, request }) => {
    const segment = found(params.id);
    if (segment === undefined) return problem(404, 'not_found');
    const { updatedAt, ...changes } = await request.json();
    if (updatedAt !== undefined && updatedAt !== segment.updatedAt) return problem(409, 'stale');
    return put({ ...segment, ...changes, updatedAt: new Date().toISOString(), updatedBy: '周岚' } as Segment);
  }),
  http.post<{ id: string }>('/api/segments/:id/publish', ({ params }) => {
    const segment = found(params.id);
    if (segment === undefined) return problem(404, 'not_found');
    if (JSON.stringify(segment.draft).includes(`"segmentId":${segment.id}`)) return problem(400, 'segment_cycle', { params: { name: segment.name } });
    return put(running({ ...segment, status: 'active', definition: segment.draft, version: segment.version + 1, publishedAt: ago(0), sentence: segment.draft === null ? null : estimate(segment.draft).sentence }));
  }),
  http.post<{ id: string }>('/api/segments/:id/recompute', ({ params }) => {
    const segment = found(params.id);
    return segment === undefined ? problem(404, 'not_found') : put(running(segment));
  }),
  http.post<{ id: string }>('/api/segments/:id/recompute/cancel', ({ params }) => {
    const segment = found(params.id);
    return segment === undefined ? problem(404, 'not_found') : put({ ...segment, computing: { ...segment.computing, state: 'cancelled' } });
  }),
  http.post<{ id: string }>('/api/segments/:id/archive', ({ params }) => {
    const segment = found(params.id);
    if (segment === undefined) return problem(404, 'not_found');
    return segment.usedBy.length > 0 ? problem(409, 'in_use', { params: { usedBy: segment.usedBy } }) : put({ ...segment, status: 'archived' });
  }),
  http.delete<{ id: string }>('/api/segments/:id', ({ params }) => {
    state.segments = state.segments.filter(({ id }) => id !== Number(params.id));
    return new HttpResponse(null, { status: 204 });
  }),
];

const asking = [
  http.post<never, { condition: WireCondition }>('/api/segments/estimate', async ({ request }) => {
    const { condition } = await request.json();
    await unhurried();
    return HttpResponse.json(estimate(condition));
  }),
  http.post<never, { condition: WireCondition; oneId: number }>('/api/segments/try', async ({ request }) => {
    const { condition, oneId } = await request.json();
    return HttpResponse.json(explain(condition, oneId));
  }),
  http.get('/api/segments/:id/explain', ({ params, request }) => {
    const segment = found(params['id']);
    if (segment === undefined || segment.definition === null) return problem(404, 'not_found');
    return HttpResponse.json(explain(segment.definition, Number(parameter(request.url, 'oneId'))));
  }),
];

function sizes(segment: Segment, days: number) {
  const random = randomFrom(segment.id * 31);
  const now = segment.size ?? 0;
  return Array.from({ length: days }, (_, index) => {
    const size = Math.round(now * (0.72 + (index / days) * 0.28 + (random.next() - 0.5) * 0.05));
    return { at: ago((days - 1 - index) * day), size: index === days - 1 ? now : size, entered: random.whole(4, 60), left: random.whole(2, 48) };
  });
}

const causes = ['event', 'time', 'event', 'event', 'merge', 'time', 'computation'] as const;

const reading = [
  http.get('/api/dictionary', () => HttpResponse.json(state.empty ? { ...dictionary, attributes: [], events: [] } : dictionary)),
  http.get('/api/segments', ({ request }) => {
    const [q, status] = [parameter(request.url, 'q'), parameter(request.url, 'status')];
    state.segments = state.segments.map(advanced);
    const matching = (state.empty ? [] : state.segments).filter((segment) => segment.name.includes(q) && (status === '' ? segment.status !== 'archived' : segment.status === status));
    return HttpResponse.json(paged(matching, request.url));
  }),
  http.get('/api/segments/:id', ({ params }) => {
    const segment = found(params['id']);
    return segment === undefined ? problem(404, 'not_found') : put(advanced(segment));
  }),
  http.get('/api/segments/:id/versions', ({ params }) => HttpResponse.json({ items: versionsOf(found(params['id']) as Segment), next: null })),
  http.get('/api/segments/:id/members', ({ params, request }) => {
    const segment = found(params['id']);
    const members = people.filter((row) => (row.oneId + (segment?.id ?? 0)) % 3 === 0).map((row, index) => ({ ...row, enteredAt: index % 9 === 8 ? null : ago(index * 3 * hour + 4 * minute) }));
    return HttpResponse.json({ ...paged(members, request.url, 20), total: segment?.size ?? null });
  }),
  http.get('/api/segments/:id/sizes', ({ params, request }) => HttpResponse.json({ items: sizes(found(params['id']) as Segment, Number(parameter(request.url, 'days') || 90)), next: null })),
  http.get('/api/segments/:id/changes', ({ request }) => {
    const items = people.slice(0, 70).map(({ oneId, name }, index) => ({ at: ago(index * 26 * minute + 3_000), oneId, name, change: index % 3 === 1 ? 'left' : 'entered', cause: causes[index % causes.length] }));
    return HttpResponse.json(paged(items, request.url, 20));
  }),
  http.get('/api/customers/:oneId/segments', () => {
    const items = state.segments.filter(({ status }) => status === 'active').slice(0, 4).map(({ id, name }, index) => ({ id, name, enteredAt: index === 3 ? null : ago(index * 9 * day + 2 * hour) }));
    return HttpResponse.json({ items, next: null });
  }),
];

export const segmentHandlers = [...asking, ...reading, ...editing];
