import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '@/api/client';
import type { WireCondition } from '@/api/conditions';
import { isProblem } from '@/api/problem';
import type { Segment } from '@/api/segments';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { segmentKey, useSaveSegment, type SegmentChanges } from '../api/segment';

export type DraftState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' | 'saving' | 'unfinished' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly error: unknown };

interface DraftInput {
  readonly segment: Segment;
  readonly wire: WireCondition | null;
  /** Some condition is not filled in; such a rule is not saved, nor is half of it. */
  readonly incomplete: boolean;
}

const settleFor = 700;

/** Saves the draft by itself, one request at a time, and stops when somebody else has saved in between. */
export function useDraft({ segment, wire, incomplete }: DraftInput) {
  const client = useQueryClient();
  const { mutateAsync } = useSaveSegment();
  const base = useRef(segment);
  const text = JSON.stringify(wire);
  const [saved, setSaved] = useState({ text, at: null as string | null });
  const [halted, setHalted] = useState<DraftState | null>(null);
  const [saving, setSaving] = useState(false);
  const settled = useDebounced(text, settleFor);
  const dirty = text !== saved.text && wire !== null;

  // One after another: each save stands on what the one before it brought back.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback(
    (changes: SegmentChanges) => {
      const sent = queue.current.then(async () => (base.current = await mutateAsync({ base: base.current, changes })));
      queue.current = sent.catch(() => undefined);
      return sent;
    },
    [mutateAsync],
  );
  const save = useCallback(
    async (condition: WireCondition) => {
      setSaving(true);
      try {
        await send({ draft: condition });
        setSaved({ text: JSON.stringify(condition), at: base.current.updatedAt });
        setHalted(null);
        return true;
      } catch (error) {
        setHalted(isProblem(error, 'stale') ? { kind: 'stale' } : { kind: 'failed', error });
        return false;
      } finally {
        setSaving(false);
      }
    },
    [send],
  );

  useEffect(() => {
    if (wire !== null && dirty && !incomplete && !saving && halted === null && settled === text) void save(wire);
  }, [wire, dirty, incomplete, saving, halted, settled, text, save]);

  // What failed once may pass with the next change; what is stale stays so until somebody decides.
  useEffect(() => setHalted((current) => (current?.kind === 'failed' ? null : current)), [text]);

  // Leaving the page within the pause must not lose the last change.
  const leaving = useRef<(() => void) | null>(null);
  leaving.current = dirty && !incomplete && !saving && halted === null ? () => void send({ draft: wire }).catch(() => undefined) : null;
  useEffect(() => () => leaving.current?.(), []);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const latest = useCallback(async () => {
    base.current = await client.fetchQuery({ queryKey: segmentKey(segment.id), queryFn: () => api.get<Segment>(`/api/segments/${segment.id}`), staleTime: 0 });
    return base.current;
  }, [client, segment.id]);

  const state: DraftState = halted ?? (saving ? { kind: 'saving' } : dirty ? { kind: incomplete ? 'unfinished' : 'waiting' } : { kind: 'saved', at: saved.at });
  return {
    state,
    dirty,
    /** Saves at once what is not saved yet; false when it could not. */
    flush: async () => !dirty || wire === null || save(wire),
    overwrite: async () => {
      await latest();
      return wire !== null && save(wire);
    },
    /** The server's segment, taken over as the new base. */
    reload: async () => {
      const segmentNow = await latest();
      setHalted(null);
      return segmentNow;
    },
    /** A new name, at once; the rule is saved by itself. */
    rename: (name: string) => send({ name }),
    took: (condition: WireCondition | null) => setSaved({ text: JSON.stringify(condition), at: base.current.updatedAt }),
    rebase: (newer: Segment) => void (base.current = newer),
  };
}
