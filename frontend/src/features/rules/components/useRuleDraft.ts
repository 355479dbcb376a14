import { useCallback, useState } from 'react';
import type { RuleSet } from '@/api/rules';
import { changesBetween, edited, sameRules, type Edit } from '../model/draft';
import { keepDraft, readDraft } from '../model/stored';

/** The draft on this page: what is in force until something is changed, and kept by the browser from then on. */
export function useRuleDraft(inForce: RuleSet) {
  const [draft, setDraft] = useState(readDraft);
  const rules = draft?.rules ?? inForce.rules;
  const put = useCallback((next: typeof draft) => (keepDraft(next), setDraft(next)), []);
  const edit = useCallback(
    (change: Edit) => {
      const next = edited(rules, change);
      put(sameRules(next, inForce.rules) ? null : { basedOn: draft?.basedOn ?? inForce.version, rules: next });
    },
    [rules, inForce, draft, put],
  );
  const changes = changesBetween(inForce.rules, rules);
  return {
    rules,
    changes,
    dirty: changes.length > 0,
    /** The version its author saw, when it is not the one in force any more. */
    outdated: draft !== null && draft.basedOn !== inForce.version ? draft.basedOn : null,
    edit,
    discard: useCallback(() => put(null), [put]),
    rebase: useCallback(() => put({ basedOn: inForce.version, rules }), [put, inForce.version, rules]),
  };
}

export type RuleDraft = ReturnType<typeof useRuleDraft>;
