import { http, HttpResponse } from 'msw';
import type { Demo, KpiName, Overview } from '@/api/types';
import { ago, day, randomFrom, sourceSeeds } from '../seed';
import { parameter, state } from './common';

type Figure = Overview['kpis'][KpiName];

function kpi(seed: number, level: number, growth: number, peak: boolean, days: number): Figure {
  const random = randomFrom(seed);
  const shape = (index: number) => (peak && index === days - 8 ? 3.6 : peak && index === days - 19 ? 2.4 : 1) * (0.85 + random.next() * 0.3) + (index / days) * 0.25;
  const series = Array.from({ length: days }, (_, index) => Math.round(level * shape(index)));
  const previousSeries = series.map((value) => Math.round((value / (1 + growth)) * (0.92 + random.next() * 0.16)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { value: sum(series), previous: sum(previousSeries), series, previousSeries };
}

function overview(days: number): Overview {
  const rate: Figure = { ...kpi(5, 1, 0.06, false, days), value: 0.318, previous: 0.299 };
  const kpis: Record<KpiName, Figure> = {
    revenue: kpi(1, 1_120_000, 0.186, true, days), orders: kpi(2, 4_400, 0.152, true, days), newPeople: kpi(3, 1_480, 0.094, false, days), activePeople: kpi(4, 9_800, 0.061, false, days),
    repurchaseRate90: { ...rate, series: rate.series.map((_, index) => 0.29 + (index / days) * 0.03), previousSeries: rate.series.map((_, index) => 0.28 + (index / days) * 0.02) },
    events: kpi(6, 448_000, -0.008, false, days),
  };
  const random = randomFrom(11);
  return {
    asOf: ago(38_000), currency: 'CNY', kpis, days: Array.from({ length: days }, (_, index) => new Date(Date.now() - (days - 1 - index) * day).toISOString().slice(0, 10)),
    sources: sourceSeeds.map(({ id, name, kind }) => ({ sourceId: id, name, kind, events: random.whole(9_000, 4_000_000), people: random.whole(900, 14_000), orders: random.whole(0, 9_000), revenue: random.whole(0, 9_000_000), lastEventAt: ago(random.whole(1, 4_000) * 1000) })),
    steps: { source: true, person: true, segment: false }, demo: { state: state.demo.state },
  };
}

const zero: Figure = { value: 0, previous: 0, series: [], previousSeries: [] };

function emptyOverview(): Overview {
  return {
    asOf: ago(0), currency: 'CNY', kpis: { revenue: zero, orders: zero, newPeople: zero, activePeople: zero, repurchaseRate90: zero, events: zero }, days: [], sources: [],
    steps: { source: state.sources.length > 0 && !state.empty, person: false, segment: false }, demo: { state: state.demo.state },
  };
}

function advanced(demo: Demo): Demo {
  if (demo.state !== 'running') return demo;
  const events = Math.min(demo.events + 31_000, demo.eventsTotal);
  const done = events === demo.eventsTotal;
  return { ...demo, events, people: Math.round((events / demo.eventsTotal) * demo.peopleTotal), ratePerSecond: 15_400, etaSeconds: done ? 0 : Math.round((demo.eventsTotal - events) / 15_400), state: done ? 'done' : 'running', finishedAt: done ? ago(0) : null };
}

export const overviewHandlers = [
  http.get('/api/overview', ({ request }) => HttpResponse.json(state.empty ? emptyOverview() : overview(Number(parameter(request.url, 'days') || 30)))),
  http.get('/api/status', () =>
    HttpResponse.json({
      eventToProfileMs: state.empty ? null : 1_400, lag: { resolve: 0, project: 0, standsStillSince: null }, projection: { state: state.projection.state, lagMs: 380, asOf: ago(380) },
      quarantineOpen: state.empty ? 0 : state.quarantine.filter(({ status }) => status === 'open').length, sources: state.empty ? 0 : state.sources.length, people: state.empty ? 0 : 20_000,
    }),
  ),
  http.get('/api/demo', () => {
    state.demo = advanced(state.demo);
    if (state.demo.state === 'done') state.empty = false;
    return HttpResponse.json(state.demo);
  }),
  http.post('/api/demo', () => {
    state.demo = { ...state.demo, state: 'running', events: 0, people: 0, startedAt: ago(0), error: null };
    return HttpResponse.json(state.demo, { status: 202 });
  }),
  http.post('/api/demo/cancel', () => {
    state.demo = { ...state.demo, state: 'cancelled', finishedAt: ago(0) };
    return HttpResponse.json(state.demo);
  }),
  http.get('/api/projection', () => {
    const { rebuild } = state.projection;
    if (rebuild.state === 'running') {
      const done = Math.min(rebuild.done + 410_000, rebuild.total);
      const finished = done === rebuild.total;
      state.projection = { ...state.projection, state: finished ? 'live' : 'rebuilding', rebuild: { ...rebuild, done, state: finished ? 'idle' : 'running', etaSeconds: Math.round((rebuild.total - done) / 410_000) } };
    }
    return HttpResponse.json(state.projection);
  }),
  http.post('/api/projection/rebuild', () => {
    state.projection = { ...state.projection, state: 'rebuilding', rebuild: { state: 'running', done: 0, total: state.projection.events, startedAt: ago(0), ratePerSecond: 410_000, etaSeconds: 33, error: null } };
    return HttpResponse.json(state.projection, { status: 202 });
  }),
  http.post('/api/projection/rebuild/cancel', () => {
    state.projection = { ...state.projection, state: 'live', rebuild: { ...state.projection.rebuild, state: 'idle' } };
    return HttpResponse.json(state.projection);
  }),
];
