import type { Status } from '@/api/types';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
export type Headline = 'rebuilding' | 'failed' | 'caughtUp' | 'noEvents' | 'latency';

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
export function pipelineOf({ eventToProfileMs, lag, projection, people }: Status): Pipeline {
  const waits = lag.resolve + lag.project > 0;
  const tone = waits ? waitingTone(eventToProfileMs ?? 0) : 'good';
  if (projection.state !== 'live') return { tone: tone === 'bad' ? 'bad' : 'warn', headline: projection.state };
  if (waits) return { tone, headline: 'latency' };
  return eventToProfileMs === null && people === 0 ? { tone: 'quiet', headline: 'noEvents' } : { tone, headline: 'caughtUp' };
}
