import { http, HttpResponse } from 'msw';
import type { Consent, ConsentChange } from '@/api/consents';
import { ago } from '../seed';
import { state } from './common';

export const consentHandlers = [
  http.get('/api/customers/:oneId/consents', () => HttpResponse.json({ items: state.consents, next: null })),
  http.post<{ oneId: string }, ConsentChange>('/api/customers/:oneId/consents', async ({ request }) => {
    const { purpose, channel, status } = await request.json();
    const record: Consent = { purpose, channel, status, contactPoint: null, at: ago(0), sourceName: '周岚', eventId: '01JD7Q9', noticeVersion: null };
    state.consents = [record, ...state.consents.filter((each) => each.purpose !== purpose || each.channel !== channel)];
    return new HttpResponse(null, { status: 202 });
  }),
];
