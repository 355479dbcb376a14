import type { Segment } from '@/api/segments';

const hour = 3_600_000;

/** A live segment says its size by the minute, one that is only computed by the day; older than that deserves a look. */
export const isStale = ({ status, sizeAsOf, live }: Segment, now: number = Date.now()): boolean =>
  status === 'active' && sizeAsOf !== null && now - Date.parse(sizeAsOf) > (live ? hour : 25 * hour);

export type Working = 'queued' | 'running' | 'failed' | 'cancelled' | null;

export const workOf = ({ computing }: Segment): Working => (computing.state === 'idle' ? null : computing.state);
