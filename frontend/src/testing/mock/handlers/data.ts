import { delay, http, HttpResponse } from 'msw';
import type { KeyKind, Source, SourceKind } from '@/api/types';
import { ago, hour } from '../seed';
import { tap, taps } from '../taps';
import { paged, parameter, problem, state } from './common';

const writeKey = () => `wk_${Array.from({ length: 32 }, (_, index) => 'abcdefghjkmnpqrstuvwxyz23456789'[(index * 7 + Date.now()) % 31]).join('')}`;
const byId = (id: unknown) => state.sources.find((source) => source.id === Number(id));

function replace(id: unknown, change: (source: Source) => Source) {
  state.sources = state.sources.map((source) => (source.id === Number(id) ? change(source) : source));
  const source = byId(id);
  return source === undefined ? problem(404, 'not_found') : HttpResponse.json(source);
}

export const sourceHandlers = [
  http.get('/api/sources', () => HttpResponse.json({ items: state.empty ? [] : state.sources, next: null })),
  http.get('/api/sources/:id', ({ params }) => {
    const source = byId(params['id']);
    return source === undefined ? problem(404, 'not_found') : HttpResponse.json(source);
  }),
  http.post<never, { name: string; kind: SourceKind; keyKind: KeyKind; ratePerSecond?: number }>('/api/sources', async ({ request }) => {
    const form = await request.json();
    if (state.sources.some(({ name }) => name === form.name)) return problem(409, 'source_name_taken');
    const id = Math.max(...state.sources.map((source) => source.id)) + 1;
    const source: Source = {
      id, name: form.name, kind: form.kind, status: 'active', ratePerSecond: form.ratePerSecond ?? 2000,
      keys: [{ id: id * 10, kind: form.keyKind, hint: 'wk_ab…9x', createdAt: ago(0), expiresAt: null, revokedAt: null }],
      createdAt: ago(0), createdBy: '周岚', lastEventAt: null, accepted24h: 0, refused24h: 0, perMinute: Array.from({ length: 60 }, () => 0),
    };
    state.sources = [...state.sources, source];
    state.empty = false;
    return HttpResponse.json({ source, writeKey: writeKey() }, { status: 201 });
  }),
  http.patch<{ id: string }, Partial<Source>>('/api/sources/:id', async ({ params, request }) => {
    const changes = await request.json();
    return replace(params.id, (source) => ({ ...source, ...changes }));
  }),
  http.post<{ id: string }, { keyKind: KeyKind; retireOldAfterHours: number }>('/api/sources/:id/keys', async ({ params, request }) => {
    const { keyKind, retireOldAfterHours } = await request.json();
    replace(params.id, (source) => ({
      ...source,
      keys: [
        { id: Date.now(), kind: keyKind, hint: 'wk_5d…q8', createdAt: ago(0), expiresAt: null, revokedAt: null },
        ...source.keys.map((key) => (key.revokedAt !== null ? key : retireOldAfterHours === 0 ? { ...key, revokedAt: ago(0) } : { ...key, expiresAt: ago(-retireOldAfterHours * hour) })),
      ],
    }));
    return HttpResponse.json({ source: byId(params.id), writeKey: writeKey() }, { status: 201 });
  }),
  http.delete('/api/sources/:id/keys/:keyId', ({ params }) =>
    replace(params['id'], (source) => ({ ...source, keys: source.keys.map((key) => (key.id === Number(params['keyId']) ? { ...key, revokedAt: ago(0) } : key)) })),
  ),
];

export const debuggerHandlers = [
  http.get('/api/debugger/recent', () => HttpResponse.json({ items: taps(40), next: null })),
  http.get('/api/debugger/stream', ({ request }) => {
    const encoder = new TextEncoder();
    let number = 0;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await delay(1_400);
        if (request.signal.aborted) return controller.close();
        number += 1;
        controller.enqueue(encoder.encode(`event: tap\ndata: ${JSON.stringify(tap(1_000 + number, Date.now()))}\n\n`));
      },
    });
    return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  }),
];

export const quarantineHandlers = [
  http.get('/api/quarantine', ({ request }) => {
    const wanted = { status: parameter(request.url, 'status') || 'open', reason: parameter(request.url, 'reason'), source: parameter(request.url, 'source') };
    const found = state.quarantine.filter(
      (entry) => entry.status === wanted.status && (wanted.reason === '' || entry.reason === wanted.reason) && (wanted.source === '' || String(entry.sourceId) === wanted.source),
    );
    return HttpResponse.json(paged(found, request.url));
  }),
  http.get('/api/quarantine/reasons', ({ request }) => {
    const status = parameter(request.url, 'status') || 'open';
    const counts = new Map<string, string[]>();
    state.quarantine.filter((entry) => entry.status === status).forEach((entry) => counts.set(entry.reason, [...(counts.get(entry.reason) ?? []), entry.receivedAt]));
    const items = [...counts].map(([reason, times]) => ({ reason, count: times.length, newest: times[0], oldest: times.at(-1) }));
    return HttpResponse.json({ items: items.sort((a, b) => b.count - a.count), next: null });
  }),
  http.get('/api/quarantine/:id', ({ params }) => {
    const entry = state.quarantine.find(({ id }) => id === Number(params['id']));
    if (entry === undefined) return problem(404, 'not_found');
    const body = JSON.stringify({ type: 'track', event: entry.eventName ?? 'order_paid', properties: { order_id: 'A-1029', amount: 688, title: '山茶修护精华' }, timestamp: '2026-13-40T00:00:00Z' });
    const text = entry.reason === 'invalid_json' ? `${body.slice(0, 90)},,}` : body;
    const binary = entry.id % 17 === 0;
    const bytes = binary ? new Uint8Array(240).map((_, index) => (index * 37) % 256) : new TextEncoder().encode(text);
    return HttpResponse.json({ ...entry, body: binary ? null : text, bodyBase64: btoa(String.fromCharCode(...bytes)), contentType: 'application/json', contentEncoding: binary ? 'gzip' : null });
  }),
  http.post<{ id: string }, { body?: string }>('/api/quarantine/:id/replay', async ({ params, request }) => {
    const { body } = await request.json();
    const refused = body === undefined || body.includes('2026-13-40');
    state.quarantine = state.quarantine.map((entry) => (entry.id === Number(params.id) && !refused ? { ...entry, status: 'replayed', resolvedAt: ago(0), resolvedBy: '周岚' } : entry));
    const entry = state.quarantine.find(({ id }) => id === Number(params.id));
    return HttpResponse.json({ status: refused ? 'refused' : 'accepted', reason: refused ? 'invalid_timestamp' : null, detail: refused ? 'timestamp "2026-13-40T00:00:00Z" is not a time' : null, entry });
  }),
  http.post('/api/quarantine/:id/discard', ({ params }) => {
    state.quarantine = state.quarantine.map((entry) => (entry.id === Number(params['id']) ? { ...entry, status: 'discarded', resolvedAt: ago(0), resolvedBy: '周岚' } : entry));
    return HttpResponse.json(state.quarantine.find(({ id }) => id === Number(params['id'])));
  }),
  http.post<never, { ids: number[] | null; reason?: string }>('/api/quarantine/replay', async ({ request }) => {
    const { ids, reason } = await request.json();
    const chosen = state.quarantine.filter((entry) => (ids === null ? reason === undefined || entry.reason === reason : ids.includes(entry.id)));
    const accepted = Math.ceil(chosen.length * 0.7);
    const done = new Set(chosen.slice(0, accepted).map(({ id }) => id));
    state.quarantine = state.quarantine.map((entry) => (done.has(entry.id) ? { ...entry, status: 'replayed', resolvedAt: ago(0), resolvedBy: '周岚' } : entry));
    return HttpResponse.json({ accepted, refused: chosen.length - accepted });
  }),
];
