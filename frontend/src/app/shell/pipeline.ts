import type { Status } from '@/api/types';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
export type Headline = 'rebuilding' | 'failed' | 'caughtUp' | 'noEvents' | 'latency' | 'standing';

export interface Pipeline {
  readonly tone: Tone;
  readonly headline: Headline;
}

const slowMs = 5_000;
const stuckMs = 60_000;

/** The latency is that of the last batch: it says something about now only while events wait. */
function waitingTone(latency: number): Tone {
  if (latency > stuckMs) return 'bad';
  return latency > slowMs ? 'warn' : 'good';
}

/** How the way from event to profile is doing, and what to say about it first. */
export function pipelineOf({ eventToProfileMs, lag, projection, people }: Status, now: number): Pipeline {
  const waits = lag.resolve + lag.project > 0;
  const standingMs = lag.standsStillSince === null ? 0 : now - Date.parse(lag.standsStillSince);
  const tone = waits ? waitingTone(Math.max(eventToProfileMs ?? 0, standingMs)) : 'good';
  if (projection.state !== 'live') return { tone: tone === 'bad' ? 'bad' : 'warn', headline: projection.state };
  if (waits && standingMs > slowMs) return { tone, headline: 'standing' };
  if (waits) return { tone, headline: 'latency' };
  return eventToProfileMs === null && people === 0 ? { tone: 'quiet', headline: 'noEvents' } : { tone, headline: 'caughtUp' };
}
