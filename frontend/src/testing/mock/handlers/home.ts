import { http, HttpResponse } from 'msw';
import { emptyHome, home, metrics } from '../home';
import { people } from '../people';
import { ago } from '../seed';
import { paged, parameter, problem, state } from './common';

export const homeHandlers = [
  http.get('/api/home', ({ request }) => HttpResponse.json(state.empty ? emptyHome : home(Number(parameter(request.url, 'days') || 30)))),
  http.get('/api/metrics', () => HttpResponse.json({ items: metrics, next: null })),
  http.get('/api/metrics/:key/people', ({ params, request }) => {
    const metric = metrics.find(({ key }) => key === params['key']);
    if (metric === undefined || !metric.drill) return problem(404, 'not_found');
    const found = people.filter(({ orders, name }) => (['gmv', 'orders', 'repurchaseRate'].includes(metric.key) ? orders > 0 : metric.key !== 'knownPeople' || name !== null));
    return HttpResponse.json({ ...paged(found, request.url), total: found.length * 111, totalAsOf: ago(38_000) });
  }),
];
