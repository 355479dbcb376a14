import { isOfProduct } from '@/api/sourceList';
import type { Source, SourceKey, SourceKind } from '@/api/types';

export type Health = 'stopped' | 'refusing' | 'waiting' | 'fine' | 'paused';

const order: readonly Health[] = ['stopped', 'refusing', 'waiting', 'fine', 'paused'];
const quietMinutes = 15;
const refusedShare = 0.01;

/** What a source's last hour and day say about it. */
export function healthOf(source: Source): Health {
  if (source.status === 'paused') return 'paused';
  if (isOfProduct(source.kind)) return 'fine';
  if (source.lastEventAt === null) return 'waiting';
  const recent = source.perMinute.slice(-quietMinutes);
  const before = source.perMinute.slice(0, -quietMinutes);
  const fellSilent = recent.length > 0 && recent.every((count) => count === 0) && before.filter((count) => count > 0).length >= 10;
  if (fellSilent) return 'stopped';
  const received = source.accepted24h + source.refused24h;
  return source.refused24h > 0 && source.refused24h / received >= refusedShare ? 'refusing' : 'fine';
}

/** Sorted by what needs you first. */
export const byNeed = (sources: readonly Source[]): readonly Source[] =>
  [...sources].sort((a, b) => order.indexOf(healthOf(a)) - order.indexOf(healthOf(b)) || b.accepted24h - a.accepted24h);

export type KeyState = 'active' | 'retiring' | 'expired' | 'revoked';

export function keyState(key: SourceKey, now: number = Date.now()): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  if (key.expiresAt === null) return 'active';
  return Date.parse(key.expiresAt) > now ? 'retiring' : 'expired';
}

export const livingKeys = (source: Source): readonly SourceKey[] =>
  source.keys.filter((key) => ['active', 'retiring'].includes(keyState(key)));

/** Where the code runs that sends: what runs at a visitor's cannot keep a secret. */
export const usualKeyKind = (kind: SourceKind) => (['web', 'app', 'mini_program'].includes(kind) ? 'public' : 'server');
