import { describe, expect, it } from 'vitest';
import type { Status } from '@/api/types';
import { pipelineOf } from './pipeline';

const calm: Status = { eventToProfileMs: 800, lag: { resolve: 0, project: 0 }, projection: { state: 'live', lagMs: 0, asOf: '2026-11-18T06:20:00Z' }, quarantineOpen: 0, sources: 1, people: 5 };
const waiting = { resolve: 3, project: 0 };

describe('the foot of the sidebar', () => {
  it.each<[string, Partial<Status>, string, string]>([
    ['a slow last batch does not matter once all is in', { eventToProfileMs: 40_000_000 }, 'good', 'caughtUp'],
    ['after a restart nothing was measured yet', { eventToProfileMs: null }, 'good', 'caughtUp'],
    ['nothing ever came', { eventToProfileMs: null, people: 0 }, 'quiet', 'noEvents'],
    ['events wait a little', { lag: waiting }, 'good', 'latency'],
    ['events wait, at the edge', { lag: waiting, eventToProfileMs: 5_000 }, 'good', 'latency'],
    ['events wait long', { lag: waiting, eventToProfileMs: 5_001 }, 'warn', 'latency'],
    ['messages wait long', { lag: { resolve: 0, project: 1 }, eventToProfileMs: 60_000 }, 'warn', 'latency'],
    ['events wait too long', { lag: waiting, eventToProfileMs: 60_001 }, 'bad', 'latency'],
    ['the projection is rebuilt', { projection: { ...calm.projection, state: 'rebuilding' } }, 'warn', 'rebuilding'],
    ['the projection stopped', { projection: { ...calm.projection, state: 'failed' } }, 'warn', 'failed'],
    ['the projection stopped while events wait too long', { lag: waiting, eventToProfileMs: 90_000, projection: { ...calm.projection, state: 'failed' } }, 'bad', 'failed'],
  ])('%s', (_, change, tone, headline) => expect(pipelineOf({ ...calm, ...change })).toEqual({ tone, headline }));
});
