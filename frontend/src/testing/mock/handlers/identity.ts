import { http, HttpResponse } from 'msw';
import type { Order } from '@/api/orders';
import { asideStandings } from '@/api/sharedValues';
import type { Rules, RuleSet, RulesNow } from '@/api/rules';
import { changesBetween } from '@/features/rules/model/draft';
import { beganApplication, effectsOf, further, isAbout, previewOf, startedSimulation } from '../rules';
import { ago } from '../seed';
import { previewOfShared, ruledOn } from '../sharedValues';
import { paged, parameter, problem, state } from './common';

const inForce = () => state.ruleVersions[0] as RuleSet;

const rulesNow = (): RulesNow => ({
  current: inForce(),
  personal: ['email', 'phone'],
  otherwise: { kind: '', priority: 60, strong: true, limit: 5, windowDays: null, genericAfter: 50, blocked: [] },
  applied: 'background',
  application: state.ruleApplication,
});

function publish(rules: Rules, note: string, restored: number | null) {
  const fresh: RuleSet = { version: inForce().version + 1, inForce: true, rules, publishedAt: ago(0), publishedBy: '周岚', note, restored };
  state.ruleVersions = [fresh, ...state.ruleVersions.map((each) => ({ ...each, inForce: false }))];
  state.ruleApplication = beganApplication(fresh.version);
  return HttpResponse.json(rulesNow());
}

/** Each look takes it further. */
function looked(id: unknown) {
  const simulation = state.ruleSimulations.find((each) => each.id === id);
  if (simulation === undefined) return problem(404, 'not_found');
  const next =
    simulation.state !== 'running'
      ? simulation
      : simulation.phase === 'identifiers'
        ? { ...simulation, phase: 'components' as const, done: 31_200, total: 48_730 }
        : { ...simulation, state: 'done' as const, done: 48_730, endedAt: ago(0), effects: effectsOf(simulation.draft, changesBetween(inForce().rules, simulation.draft).length) };
  state.ruleSimulations = state.ruleSimulations.map((each) => (each.id === id ? next : each));
  return HttpResponse.json(simulation);
}

export const identityHandlers = [
  http.get('/api/identity/rules', () => {
    state.ruleApplication = further(state.ruleApplication);
    return HttpResponse.json(rulesNow());
  }),
  http.post('/api/identity/rules/application', () => {
    state.ruleApplication = beganApplication(inForce().version);
    return HttpResponse.json(rulesNow(), { status: 202 });
  }),
  http.post('/api/identity/rules/application/cancel', () => {
    state.ruleApplication = { ...state.ruleApplication, state: 'cancelled', endedAt: ago(0) };
    return HttpResponse.json(rulesNow());
  }),
  http.get('/api/identity/rules/versions', () => HttpResponse.json({ items: state.ruleVersions, next: null })),
  http.post<never, { rules: Rules; basedOn: number; note: string }>('/api/identity/rules', async ({ request }) => {
    const { rules, basedOn, note } = await request.json();
    return basedOn === inForce().version ? publish(rules, note, null) : problem(409, 'identity_rules_changed');
  }),
  http.post<{ version: string }, { note: string }>('/api/identity/rules/:version/restore', async ({ params, request }) => {
    const { note } = await request.json();
    const old = state.ruleVersions.find(({ version }) => version === Number(params.version));
    return old === undefined ? problem(404, 'not_found') : publish(old.rules, note, old.version);
  }),
  http.post<never, Rules>('/api/identity/rules/simulations', async ({ request }) => {
    const draft = await request.json();
    const running = state.ruleSimulations.find((each) => each.state === 'running');
    if (running !== undefined) return problem(409, 'simulation_running', { params: { id: running.id } });
    const simulation = startedSimulation(`5f1c0000-0000-4000-8000-00000000000${state.ruleSimulations.length}`, draft, inForce().version);
    state.ruleSimulations = [simulation, ...state.ruleSimulations];
    return HttpResponse.json(simulation, { status: 202 });
  }),
  http.get('/api/identity/rules/simulations/:id', ({ params }) => looked(params['id'])),
  http.post('/api/identity/rules/simulations/:id/cancel', ({ params }) => {
    state.ruleSimulations = state.ruleSimulations.map((each) => (each.id === params['id'] ? { ...each, state: 'cancelled', endedAt: ago(0) } : each));
    return looked(params['id']);
  }),
  http.get('/api/identity/conflicts', ({ request }) => {
    const reason = parameter(request.url, 'reason');
    return HttpResponse.json(paged(state.conflicts.filter((each) => each.ruling === null && (reason === '' || each.reason === reason)), request.url));
  }),
  http.get('/api/identity/conflicts/reasons', () => {
    const open = state.conflicts.filter(({ ruling }) => ruling === null);
    const reasons = [...new Set(open.map(({ reason }) => reason))];
    return HttpResponse.json({ items: reasons.map((reason) => ({ reason, count: open.filter((each) => each.reason === reason).length })), next: null });
  }),
  http.get('/api/identity/shared-values', ({ request }) => {
    const standing = parameter(request.url, 'standing');
    const wanted = state.sharedValues.filter((each) => (standing === '' ? each.standing !== 'near' : each.standing === standing));
    return HttpResponse.json(paged(wanted, request.url));
  }),
  http.get('/api/identity/shared-values/standings', () =>
    HttpResponse.json({ items: asideStandings.map((standing) => ({ standing, count: state.sharedValues.filter((each) => each.standing === standing).length })), next: null }),
  ),
  http.post<never, Order>('/api/identity/orders/preview', async ({ request }) => {
    const order = await request.json();
    return HttpResponse.json(previewOfShared(order, state.sharedValues) ?? previewOf(order, state.conflicts));
  }),
  http.post<never, Order>('/api/identity/orders', async ({ request }) => {
    const order = await request.json();
    state.orders = [...state.orders, order];
    return HttpResponse.json({ eventId: `7d2e0000-0000-4000-8000-${String(state.orders.length).padStart(12, '0')}`, done: false }, { status: 202 });
  }),
  http.get('/api/identity/orders/:eventId', ({ params }) => {
    const order = state.orders.at(-1);
    state.conflicts = state.conflicts.map((each) =>
      order !== undefined && (order.kind === 'together' || order.kind === 'apart') && isAbout(each, order) ? { ...each, ruling: order.kind } : each,
    );
    state.sharedValues = order === undefined ? state.sharedValues : ruledOn(order, state.sharedValues);
    return HttpResponse.json({ eventId: params['eventId'], done: true });
  }),
];
