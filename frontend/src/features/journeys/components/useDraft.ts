import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Definition, Journey } from '@/api/journeys';
import { isProblem } from '@/api/problem';
import type { Edit } from '../model/edits';
import { historyOf, reduceHistory } from '../model/history';
import { steps } from '../steps/steps';
import { journeyKey, journeysKey, readJourney, saveJourney } from '../api/journeys';

export type Saving = { readonly kind: 'saved' | 'waiting' | 'saving' } | { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'conflict'; readonly theirs: Journey };

const pause = 900;
const later = 5_000;
/** What a second try may mend: no network, or a server that is ill. */
const mayPass = (error: unknown) => isProblem(error) && (error.status === 0 || error.status >= 500);
const reduce = reduceHistory(steps);

/** The document being drawn: its history, and its copy on the server, which follows by itself. */
export function useDraft(journey: Journey, editable: boolean) {
  const client = useQueryClient();
  const [history, dispatch] = useReducer(reduce, journey.draft, historyOf);
  const [name, rename] = useState(journey.name);
  const [server, setServer] = useState(journey);
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const current = useRef({ draft: history.present, name });
  current.current = { draft: history.present, name };
  const stored = useRef<{ draft: Definition; name: string; updatedAt: string }>({ draft: journey.draft, name: journey.name, updatedAt: journey.updatedAt });
  const running = useRef<Promise<boolean> | null>(null);

  const accept = useCallback(
    (next: Journey, sent?: { draft: Definition; name: string }) => {
      stored.current = { draft: sent?.draft ?? next.draft, name: sent?.name ?? next.name, updatedAt: next.updatedAt };
      setServer(next);
      client.setQueryData(journeyKey(next.id), next);
      void client.invalidateQueries({ queryKey: [...journeysKey, 'list'] });
    },
    [client],
  );
  const dirty = useCallback(() => current.current.draft !== stored.current.draft || (current.current.name !== stored.current.name && current.current.name.trim() !== ''), []);

  /** Sends what changed, one request at a time, until nothing differs; false when the server would not have it. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (running.current !== null) await running.current;
    if (!dirty()) return true;
    const sent = { ...current.current };
    setSaving({ kind: 'saving' });
    const attempt = async () => {
      try {
        const change = { ...(sent.draft === stored.current.draft ? {} : { draft: sent.draft }), ...(sent.name === stored.current.name ? {} : { name: sent.name.trim() }) };
        accept(await saveJourney(journey.id, { ...change, updatedAt: stored.current.updatedAt }), sent);
        setSaving({ kind: dirty() ? 'waiting' : 'saved' });
        return true;
      } catch (error) {
        if (isProblem(error) && error.status === 409) setSaving({ kind: 'conflict', theirs: await readJourney(journey.id) });
        else setSaving({ kind: 'failed', error });
        return false;
      }
    };
    running.current = attempt();
    const done = await running.current;
    running.current = null;
    return done;
  }, [journey.id, accept, dirty]);

  useEffect(() => {
    if (!editable || !dirty() || saving.kind === 'conflict' || (saving.kind === 'failed' && !mayPass(saving.error))) return;
    if (saving.kind === 'saved') setSaving({ kind: 'waiting' });
    const timer = setTimeout(() => void flush(), saving.kind === 'failed' ? later : pause);
    return () => clearTimeout(timer);
    // A save that ends looks again, so that what was drawn meanwhile follows.
  }, [history.present, name, saving, editable, dirty, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => dirty() && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (editable && dirty()) void flush();
    };
  }, [dirty, flush, editable]);

  const settle = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (saving.kind !== 'conflict') return;
      const { theirs } = saving;
      if (choice === 'theirs') {
        accept(theirs);
        dispatch({ type: 'reset', definition: theirs.draft });
        rename(theirs.name);
        return setSaving({ kind: 'saved' });
      }
      stored.current = { ...stored.current, updatedAt: theirs.updatedAt };
      setSaving({ kind: 'waiting' });
      void flush();
    },
    [saving, accept, flush],
  );

  const edit = useCallback((change: Edit) => editable && dispatch({ type: 'edit', edit: change, at: Date.now() }), [editable]);
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  const retry = useCallback(() => void flush(), [flush]);
  return { definition: history.present, canUndo: history.past.length > 0, canRedo: history.future.length > 0, name, rename, server, saving, edit, undo, redo, flush, retry, settle, accept };
}

export type Draft = ReturnType<typeof useDraft>;
