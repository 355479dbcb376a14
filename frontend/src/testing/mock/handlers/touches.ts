import { http, HttpResponse } from 'msw';
import type { Channel, Template, TemplateForm, TemplateProblem, TouchPolicy } from '@/api/touches';
import type { Page } from '@/api/types';
import { people } from '../people';
import { ago } from '../seed';
import { paged, parameter, problem, state } from './common';

const find = (id: unknown) => state.journeys.templates.find((template) => template.id === Number(id));

/** A small stand-in for Liquid: enough to see variables filled, missing ones named, and mistakes with their lines. */
function render(text: string, values: Readonly<Record<string, string | undefined>>, missing: Set<string>): string {
  return text.replace(/\{\{\s*(?:"([^"]*)"|([\w.[\]"\u4e00-\u9fff]+))\s*(\|[^}]*)?\}\}/g, (_, literal: string | undefined, name: string | undefined, filters: string | undefined) => {
    if (literal !== undefined) return literal;
    const value = values[name ?? ''];
    const standard = /default:\s*"([^"]*)"/.exec(filters ?? '')?.[1];
    if (value === undefined && standard === undefined) missing.add(name ?? '');
    return value ?? standard ?? '';
  });
}

function problemsOf({ subject, html, purpose }: TemplateForm): TemplateProblem[] {
  const found: TemplateProblem[] = [];
  if (subject.trim() === '') found.push({ code: 'missing_subject', detail: '', line: 0 });
  html.split('\n').forEach((line, index) => {
    if ((line.match(/\{\{/g)?.length ?? 0) !== (line.match(/\}\}/g)?.length ?? 0)) found.push({ code: 'syntax', detail: '{{ … }}', line: index + 1 });
    for (const [, name] of line.matchAll(/\{\{\s*(?!")([\w.]+)/g)) if (!/^(person\.(name|phone_masked|one_id|attributes\.)|event\.(name|time|properties\.)|brand\.name|unsubscribe_url)/.test(name ?? '')) found.push({ code: 'unknown_variable', detail: name ?? '', line: index + 1 });
    for (const [, filter] of line.matchAll(/\|\s*(\w+)/g)) if (!['default', 'track', 'upcase', 'downcase', 'date', 'round'].includes(filter ?? '')) found.push({ code: 'unknown_filter', detail: filter ?? '', line: index + 1 });
  });
  if (purpose === 'marketing' && !html.includes('unsubscribe_url')) found.push({ code: 'missing_unsubscribe', detail: '', line: 0 });
  return found;
}

const saved = (id: number, form: TemplateForm): Template => ({ ...form, id, updatedAt: ago(0), updatedBy: '周岚', problems: problemsOf(form) });

export const touchHandlers = [
  http.get('/api/templates', ({ request }) => HttpResponse.json(paged(state.empty ? [] : state.journeys.templates, request.url))),
  http.post<never, { template: TemplateForm; oneId: number; event?: { name: string; time: string; properties: Record<string, unknown> } }>('/api/templates/preview', async ({ request }) => {
    const { template, oneId, event } = await request.json();
    const person = people.find((row) => row.oneId === oneId);
    const missing = new Set<string>();
    const values: Record<string, string | undefined> = { 'person.name': person?.name ?? undefined, 'person.phone_masked': person?.phone ?? undefined, 'person.one_id': String(oneId), 'person.attributes.member_level': person?.memberLevel ?? undefined, 'person.attributes.city': person?.city ?? undefined, 'brand.name': '山茶日记', unsubscribe_url: '#unsubscribe', 'event.name': event?.name, 'event.time': event?.time };
    Object.entries(event?.properties ?? {}).forEach(([key, value]) => (values[`event.properties.${key}`] = String(value)));
    const filled = { subject: render(template.subject, values, missing), html: render(template.html, values, missing), text: render(template.text, values, missing) };
    return HttpResponse.json({ ...filled, missing: [...missing], problems: problemsOf(template) });
  }),
  http.get('/api/templates/:id', ({ params }) => {
    const template = find(params['id']);
    return template === undefined ? problem(404, 'not_found') : HttpResponse.json(template);
  }),
  http.post<never, TemplateForm>('/api/templates', async ({ request }) => {
    const template = saved(Math.max(0, ...state.journeys.templates.map(({ id }) => id)) + 1, await request.json());
    state.journeys.templates = [template, ...state.journeys.templates];
    state.empty = false;
    return HttpResponse.json(template, { status: 201 });
  }),
  http.put<{ id: string }, TemplateForm>('/api/templates/:id', async ({ params, request }) => {
    const template = saved(Number(params.id), await request.json());
    state.journeys.templates = state.journeys.templates.map((other) => (other.id === template.id ? template : other));
    return HttpResponse.json(template);
  }),
  http.delete('/api/templates/:id', ({ params }) => {
    const used = state.journeys.journeys.some(({ published }) => published?.nodes.some((node) => node.kind === 'send' && node.settings.templateId === Number(params['id'])));
    if (used) return problem(409, 'in_use');
    state.journeys.templates = state.journeys.templates.filter(({ id }) => id !== Number(params['id']));
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/touches', ({ request }) => {
    const wanted = { journey: parameter(request.url, 'journey'), oneId: parameter(request.url, 'oneId'), status: parameter(request.url, 'status'), reason: parameter(request.url, 'reason') };
    const found = (state.empty ? [] : state.journeys.touches).filter(
      (touch) => (wanted.journey === '' || String(touch.journeyId) === wanted.journey) && (wanted.oneId === '' || String(touch.oneId) === wanted.oneId) && (wanted.status === '' || touch.status === wanted.status) && (wanted.reason === '' || touch.reason === wanted.reason),
    );
    return HttpResponse.json(paged(found, request.url));
  }),
  http.get('/api/customers/:oneId/touches', ({ params, request }) => {
    const oneId = params['oneId'] === '777' ? people[0]?.oneId : Number(params['oneId']);
    return HttpResponse.json(paged(state.journeys.touches.filter((touch) => touch.oneId === oneId), request.url));
  }),
  http.get('/api/channels', () =>
    HttpResponse.json<Page<Channel>>({
      items: [
        { kind: 'email', name: 'SMTP', status: 'ready', detail: 'smtp.camellia.example:587, hello@camellia.example', sent24h: 8_930, failed24h: 12 },
        { kind: 'webhook', name: 'Webhook', status: 'ready', detail: '', sent24h: 3_916, failed24h: 0 },
      ],
      next: null,
    }),
  ),
  http.get('/api/touch-policy', () => HttpResponse.json(state.journeys.policy)),
  http.put<never, TouchPolicy>('/api/touch-policy', async ({ request }) => {
    state.journeys.policy = await request.json();
    return HttpResponse.json(state.journeys.policy);
  }),
  http.get('/api/outbox', ({ request }) => {
    const q = parameter(request.url, 'q');
    const found = (state.empty ? [] : state.journeys.mails).filter(({ to, subject }) => q === '' || to.includes(q) || subject.includes(q));
    return HttpResponse.json(paged(found.map(({ id, at, from, to, subject, touchId }) => ({ id, at, from, to, subject, touchId })), request.url));
  }),
  http.get('/api/outbox/:id', ({ params }) => {
    const mail = state.journeys.mails.find(({ id }) => id === Number(params['id']));
    return mail === undefined ? problem(404, 'not_found') : HttpResponse.json(mail);
  }),
];
