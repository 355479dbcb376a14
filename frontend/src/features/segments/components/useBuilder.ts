import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '@/api/dictionary';
import { Problem } from '@/api/problem';
import type { Segment } from '@/api/segments';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useFieldProblemText } from '@/shared/ui/useProblemText';
import { useEstimate } from '../api/estimate';
import { useSegmentAct } from '../api/segment';
import { excludeTarget, type Edit } from '../model/edits';
import { historyReducer, startHistory } from '../model/history';
import { problemsOf, unfinished } from '../model/problems';
import { findNode, isGroup, leavesOf, openDocument } from '../model/tree';
import { idAtField, toWire } from '../model/wire';
import type { Builder } from './builderContext';
import { useDraft } from './useDraft';

function useUndoKeys(undo: () => void, redo: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(event.target.tagName));
      if (typing || event.key.toLowerCase() !== 'z' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
}

/** Everything the builder page knows: the rule and its history, how many it holds, what is wrong, whether it is saved. */
export function useBuilder(segment: Segment) {
  const { t } = useTranslation();
  const fieldText = useFieldProblemText();
  const dictionary = useDictionary().data;
  const [history, dispatch] = useReducer(historyReducer, segment, ({ draft, definition }) => startHistory(openDocument(draft ?? definition)));
  const [aimed, aim] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const document = history.present;

  const problems = useMemo(() => problemsOf(document, segment.id), [document, segment.id]);
  const leftOut = useMemo(() => unfinished(problems), [problems]);
  const wire = useMemo(() => toWire(document), [document]);
  const finished = useMemo(() => toWire(document, leftOut), [document, leftOut]);
  const text = JSON.stringify(finished);
  const settledText = useDebounced(text, 300);
  const settled = useMemo(() => JSON.parse(settledText) as typeof finished, [settledText]);
  const estimate = useEstimate(settled);
  const draft = useDraft({ segment, wire, incomplete: leftOut.size > 0 });
  const act = useSegmentAct(segment.id);
  const { reset: forgetRefusal } = act;
  const counted = useRef(estimate.data);
  if (estimate.data !== undefined) counted.current = estimate.data;

  const edit = useCallback(
    (change: Edit) => {
      forgetRefusal();
      if (change.type === 'add' || change.type === 'addBlock') setFresh('next');
      dispatch({ type: 'edit', edit: change });
    },
    [forgetRefusal],
  );
  const leaves = leavesOf(document);
  const newest = leaves.reduce((last, { id }) => (Number(id.slice(1)) > Number(last.slice(1)) ? id : last), 'c0');
  const blocks = document.include.conditions;
  const known = aimed === excludeTarget || (aimed !== '' && isGroup(findNode(document, aimed) ?? document.include) && findNode(document, aimed) !== undefined);
  const target = known ? aimed : (blocks.at(-1)?.id ?? document.include.id);

  const refused = estimate.error instanceof Problem ? estimate.error : act.error instanceof Problem ? act.error : null;
  const complaints = useMemo(() => {
    const found = new Map<string, string>();
    if (refused?.code === 'invalid_condition' && finished !== null) {
      for (const problem of refused.errors) {
        const id = idAtField(finished, problem.field);
        if (id !== undefined) found.set(id, fieldText(problem));
      }
    }
    if (pressed) for (const { id, code } of problems) if (id !== null) found.set(id, t(`builder.problem.${code}`));
    return found;
  }, [refused, finished, pressed, problems, fieldText, t]);

  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  useUndoKeys(undo, redo);

  const load = (newer: Segment) => {
    const opened = openDocument(newer.draft ?? newer.definition);
    dispatch({ type: 'load', document: opened });
    draft.took(toWire(opened));
  };
  const outdated = estimate.isPlaceholderData || estimate.isFetching || settledText !== text;
  const builder: Builder = { segment, document, dictionary, estimate: finished === null ? undefined : (estimate.data ?? counted.current), outdated, complaints, edit, target, aim, fresh: fresh === null ? null : newest };
  return {
    builder,
    problems,
    finished,
    estimate,
    draft,
    undo: history.past.length > 0 ? undo : undefined,
    redo: history.future.length > 0 ? redo : undefined,
    load,
    rename: draft.rename,
    publishing: act.isPending,
    /** Publishes, or points at what stands in the way. */
    publish: async (): Promise<Segment | null> => {
      setPressed(true);
      const [first] = problems;
      if (first !== undefined) {
        const row = globalThis.document.getElementById(`row-${first.id ?? 'none'}`) ?? globalThis.document.getElementById('rule');
        row?.scrollIntoView({ block: 'center' });
        row?.focus();
        return null;
      }
      if (!(await draft.flush())) return null;
      const published = await act.mutateAsync('publish');
      draft.rebase(published);
      return published;
    },
  };
}
