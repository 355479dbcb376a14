import { expect, it } from 'vitest';
import type { Consent } from '@/api/consents';
import { consentMatrix } from './consents';

const consent = (changes: Partial<Consent>): Consent => ({ purpose: 'marketing', channel: 'sms', contactPoint: null, status: 'granted', at: '2026-11-18T00:00:00Z', sourceName: null, eventId: 'e1', noticeVersion: null, ...changes });
const sms = (records: readonly Consent[]) => consentMatrix(records).find(({ channel }) => channel === 'sms');

it('has a row for every channel, also those nobody said anything about', () => {
  const rows = consentMatrix([]);
  expect(rows).toHaveLength(8);
  expect(rows.every(({ states }) => states.marketing === 'none' && states.service === 'none')).toBe(true);
});

it('keeps purposes apart', () => {
  expect(sms([consent({}), consent({ purpose: 'service', status: 'withdrawn' })])?.states).toEqual({ marketing: 'granted', service: 'withdrawn' });
});

it('says when contact points of one channel differ', () => {
  expect(sms([consent({ contactPoint: '138****6620' }), consent({ contactPoint: '159****0001', status: 'withdrawn' })])?.states.marketing).toBe('mixed');
});

it('lists the newest record first', () => {
  const records = sms([consent({ at: '2026-01-01T00:00:00Z' }), consent({ at: '2026-11-18T00:00:00Z', contactPoint: 'b' })])?.records;
  expect(records?.map(({ contactPoint }) => contactPoint)).toEqual(['b', null]);
});
