import { http, HttpResponse } from 'msw';
import { historyOf, identityOf } from '../identity';
import { identityOverview, nobody } from '../identityOverview';
import { customerOf, people, timelineOf } from '../people';
import { ago, day } from '../seed';
import { paged, parameter, problem, state } from './common';

const tally = <T, K>(items: readonly T[], key: (item: T) => K) => items.reduce((counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1), new Map<K, number>());

export const peopleHandlers = [
  http.get('/api/customers', ({ request }) => {
    const q = parameter(request.url, 'q');
    const channel = parameter(request.url, 'channel');
    const bought = parameter(request.url, 'bought');
    const activeDays = Number(parameter(request.url, 'activeDays'));
    const sort = parameter(request.url, 'sort');
    const found = (state.empty ? [] : people).filter(
      (row) =>
        (q === '' || [row.name, row.phone, String(row.oneId)].some((text) => text?.includes(q))) &&
        (channel === '' || row.channels.includes(channel)) &&
        (bought === '' || (bought === 'yes') === row.orders > 0) &&
        (activeDays === 0 || Date.parse(row.lastSeenAt) > Date.now() - activeDays * day),
    );
    const ordered = sort === 'spent' ? [...found].sort((a, b) => b.spent - a.spent) : found;
    const matched = q === '' ? ordered : ordered.map((row) => ({ ...row, matchedBy: row.phone?.includes(q) ? 'phone' : null }));
    return HttpResponse.json({ ...paged(matched, request.url), total: q === '' ? found.length * 111 : found.length, totalAsOf: ago(40_000) });
  }),
  http.get('/api/customers/:oneId', ({ params }) => {
    const customer = customerOf(Number(params['oneId']));
    return customer === undefined ? problem(404, 'not_found') : HttpResponse.json(customer);
  }),
  http.get('/api/customers/:oneId/identity', ({ params }) => {
    const identity = identityOf(Number(params['oneId']));
    return identity === undefined ? problem(404, 'not_found') : HttpResponse.json(identity);
  }),
  http.get('/api/customers/:oneId/identity/history', ({ params, request }) => HttpResponse.json(paged(historyOf(Number(params['oneId'])), request.url))),
  http.get('/api/identity/overview', () => HttpResponse.json(state.empty ? nobody() : identityOverview())),
  http.get('/api/customers/:oneId/timeline', ({ params, request }) => {
    const all = timelineOf(Number(params['oneId']));
    const wanted = { category: parameter(request.url, 'category'), source: parameter(request.url, 'source'), name: parameter(request.url, 'name') };
    const found = all.filter(
      (event) => (wanted.category === '' || event.category === wanted.category) && (wanted.source === '' || String(event.sourceId) === wanted.source) && (wanted.name === '' || event.name === wanted.name),
    );
    const names = new Map(all.map((event) => [event.sourceId, event.sourceName]));
    const facets = {
      sources: [...tally(all, ({ sourceId }) => sourceId)].map(([sourceId, count]) => ({ sourceId, name: names.get(sourceId), count })),
      categories: [...tally(all, ({ category }) => category)].map(([category, count]) => ({ category, count })),
    };
    return HttpResponse.json({ ...paged(found, request.url), facets });
  }),
  http.post('/api/customers/:oneId/reveal', ({ params }) => {
    const customer = customerOf(Number(params['oneId']));
    return HttpResponse.json({ name: '林若汐', identifiers: customer?.identifiers.map(({ kind, scope }) => ({ kind, scope, value: kind === 'phone' ? '13800136620' : 'o5rTk2vWq8m1LzXTn2w' })), attributes: customer?.attributes.map((attribute) => (attribute.key === 'birthday' ? { ...attribute, value: '1994-03-12' } : attribute)) });
  }),
  http.get('/api/search', ({ request }) => {
    const q = parameter(request.url, 'q').toLowerCase();
    const customers = people.filter((row) => [row.name, row.phone, String(row.oneId)].some((text) => text?.includes(q))).slice(0, 6).map(({ oneId, name, phone }) => ({ oneId, name, phone, matchedBy: phone?.includes(q) ? 'phone' : 'name' }));
    const sources = state.sources.filter(({ name }) => name.toLowerCase().includes(q)).map(({ id, name, kind }) => ({ id, name, kind }));
    return HttpResponse.json({ customers, sources });
  }),
];
