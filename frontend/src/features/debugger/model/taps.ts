import type { Tap } from '@/api/types';

export const kept = 500;

/** Newest first, each once, and never more than the page can hold. */
export function addTaps(current: readonly Tap[], arrived: readonly Tap[]): readonly Tap[] {
  const seen = new Set(current.map(({ id }) => id));
  const fresh = arrived.filter(({ id }) => !seen.has(id) && seen.add(id));
  if (fresh.length === 0) return current;
  return [...fresh, ...current].sort((a, b) => b.at.localeCompare(a.at)).slice(0, kept);
}

export interface TapFilter {
  readonly source: string;
  readonly status: string;
  readonly text: string;
}

export function matches(tap: Tap, { source, status, text }: TapFilter): boolean {
  if (source !== '' && String(tap.sourceId) !== source) return false;
  if (status !== '' && tap.status !== status) return false;
  const words = text.trim().toLowerCase();
  return words === '' || [tap.name, tap.messageId, tap.reason, tap.raw].some((part) => part?.toLowerCase().includes(words));
}
