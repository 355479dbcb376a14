import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCondition } from '@/api/conditions';
import { useDictionary } from '@/api/dictionary';
import { Problem } from '@/api/problem';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useFieldProblemText } from '@/shared/ui/useProblemText';
import { useEstimate } from '../api/estimate';
import { excludeTarget, type Edit } from '../model/edits';
import { historyReducer, startHistory } from '../model/history';
import { problemsOf, unfinished } from '../model/problems';
import { findNode, isGroup, leavesOf, openDocument } from '../model/tree';
import { idAtField, toWire } from '../model/wire';
import type { Builder } from './builderContext';

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

interface RuleInput {
  readonly tree: WireCondition | null;
  /** The segment the rule is of, which it may not name; null when it is of none. */
  readonly ownId: number | null;
  /** What the server last said against the rule, besides the estimate. */
  readonly refusal?: unknown;
  readonly onEdit?: () => void;
}

/** A rule being put together: its history, how many it holds, what is wrong with it. */
export function useRule({ tree, ownId, refusal, onEdit }: RuleInput) {
  const { t } = useTranslation();
  const fieldText = useFieldProblemText();
  const dictionary = useDictionary().data;
  const [history, dispatch] = useReducer(historyReducer, tree, (given) => startHistory(openDocument(given)));
  const [aimed, aim] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const document = history.present;

  const problems = useMemo(() => problemsOf(document, ownId), [document, ownId]);
  const leftOut = useMemo(() => unfinished(problems), [problems]);
  const wire = useMemo(() => toWire(document), [document]);
  const finished = useMemo(() => toWire(document, leftOut), [document, leftOut]);
  const text = JSON.stringify(finished);
  const settledText = useDebounced(text, 300);
  const settled = useMemo(() => JSON.parse(settledText) as typeof finished, [settledText]);
  const estimate = useEstimate(settled);
  const counted = useRef(estimate.data);
  if (estimate.data !== undefined) counted.current = estimate.data;

  const edit = useCallback(
    (change: Edit) => {
      onEdit?.();
      if (change.type === 'add' || change.type === 'addBlock') setFresh('next');
      dispatch({ type: 'edit', edit: change });
    },
    [onEdit],
  );
  const leaves = leavesOf(document);
  const newest = leaves.reduce((last, { id }) => (Number(id.slice(1)) > Number(last.slice(1)) ? id : last), 'c0');
  const blocks = document.include.conditions;
  const known = aimed === excludeTarget || (aimed !== '' && isGroup(findNode(document, aimed) ?? document.include) && findNode(document, aimed) !== undefined);
  const target = known ? aimed : (blocks.at(-1)?.id ?? document.include.id);

  const refused = estimate.error instanceof Problem ? estimate.error : refusal instanceof Problem ? refusal : null;
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

  const outdated = estimate.isPlaceholderData || estimate.isFetching || settledText !== text;
  const builder: Builder = { ownId, document, dictionary, estimate: finished === null ? undefined : (estimate.data ?? counted.current), outdated, complaints, edit, target, aim, fresh: fresh === null ? null : newest };
  return {
    builder,
    problems,
    wire,
    finished,
    incomplete: leftOut.size > 0,
    estimate,
    undo: history.past.length > 0 ? undo : undefined,
    redo: history.future.length > 0 ? redo : undefined,
    /** Another rule in place of this one; gives it as it would be sent. */
    load: (other: WireCondition | null) => {
      const opened = openDocument(other);
      dispatch({ type: 'load', document: opened });
      return toWire(opened);
    },
    /** Whether nothing stands in its way; points at the first thing that does. */
    check: (): boolean => {
      setPressed(true);
      const [first] = problems;
      if (first === undefined) return true;
      const row = globalThis.document.getElementById(`row-${first.id ?? 'none'}`) ?? globalThis.document.getElementById('rule');
      row?.scrollIntoView({ block: 'center' });
      row?.focus();
      return false;
    },
  };
}

export type Rule = ReturnType<typeof useRule>;
