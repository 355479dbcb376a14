import { describe, expect, it } from 'vitest';
import type { Status } from '@/api/types';
import { pipelineOf } from './pipeline';

const calm: Status = { eventToProfileMs: 800, lag: { resolve: 0, project: 0, standsStillSince: null }, projection: { state: 'live', lagMs: 0, asOf: '2026-11-18T06:20:00Z' }, quarantineOpen: 0, sources: 1, people: 5 };
const waiting = { resolve: 3, project: 0, standsStillSince: null };
const since = (time: string) => ({ ...waiting, standsStillSince: `2026-11-18T06:${time}Z` });

describe('the foot of the sidebar', () => {
  it.each<[string, Partial<Status>, string, string]>([
    ['a slow last batch does not matter once all is in', { eventToProfileMs: 40_000_000 }, 'good', 'caughtUp'],
    ['after a restart nothing was measured yet', { eventToProfileMs: null }, 'good', 'caughtUp'],
    ['nothing ever came', { eventToProfileMs: null, people: 0 }, 'quiet', 'noEvents'],
    ['events wait a little', { lag: waiting }, 'good', 'latency'],
    ['events wait, at the edge', { lag: waiting, eventToProfileMs: 5_000 }, 'good', 'latency'],
    ['events wait long', { lag: waiting, eventToProfileMs: 5_001 }, 'warn', 'latency'],
    ['messages wait long', { lag: { ...calm.lag, project: 1 }, eventToProfileMs: 60_000 }, 'warn', 'latency'],
    ['events wait too long', { lag: waiting, eventToProfileMs: 60_001 }, 'bad', 'latency'],
    ['nothing gets past an event of this moment', { lag: since('19:58') }, 'good', 'latency'],
    ['nothing gets past an event of before', { lag: since('19:50') }, 'warn', 'standing'],
    ['nothing gets past an event of long ago, whatever the last batch took', { lag: since('05:00') }, 'bad', 'standing'],
    ['the projection is rebuilt', { projection: { ...calm.projection, state: 'rebuilding' } }, 'warn', 'rebuilding'],
    ['the projection stopped', { projection: { ...calm.projection, state: 'failed' } }, 'warn', 'failed'],
    ['the projection stopped while events wait too long', { lag: waiting, eventToProfileMs: 90_000, projection: { ...calm.projection, state: 'failed' } }, 'bad', 'failed'],
  ])('%s', (_, change, tone, headline) => expect(pipelineOf({ ...calm, ...change }, Date.parse('2026-11-18T06:20:00Z'))).toEqual({ tone, headline }));
});
