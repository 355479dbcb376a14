import { useState } from 'react';
import type { RuleSet, RulesNow } from '@/api/rules';
import { Problem } from '@/api/problem';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { useNotify } from '@/shared/ui/useNotify';
import { useSimulate, useSimulation } from '../api/rules';
import { changesBetween, sameRules } from '../model/draft';
import { useRuleDraft } from './useRuleDraft';
import { useRuleWords } from './useRuleWords';

/** What the rules page works with: the draft, what was tried, and the dialog that is open. */
export function useRulesDesk(now: RulesNow, editable: boolean) {
  const url = useUrlState();
  const notify = useNotify();
  const words = useRuleWords();
  const draft = useRuleDraft(now.current);
  const { start } = useSimulate();
  const simulationId = url.get('simulation');
  const tried = useSimulation(simulationId).data;
  const [restoring, setRestoring] = useState<RuleSet>();
  const [publishing, setPublishing] = useState(false);
  const show = (id: string) => url.set({ simulation: id });
  const simulate = () =>
    start.mutate(draft.rules, {
      onSuccess: ({ id }) => show(id),
      onError: (error) => {
        // Somebody else's is under way: it is shown instead, as there is room for one.
        const running = error instanceof Problem && error.code === 'simulation_running' ? error.params['id'] : undefined;
        if (typeof running === 'string') show(running);
        notify.failed(error);
      },
    });
  const about = restoring?.rules ?? draft.rules;
  return {
    now,
    editable,
    words,
    draft,
    simulationId,
    forgetSimulation: () => url.set({ simulation: null }),
    simulate,
    starting: start.isPending,
    publishing,
    setPublishing,
    restoring,
    restore: setRestoring,
    /** What the open dialog is about. */
    changes: changesBetween(now.current.rules, about),
    simulation: tried?.state === 'done' && tried.basedOn === now.current.version && sameRules(tried.draft, about) ? tried : undefined,
  };
}

export type RulesDesk = ReturnType<typeof useRulesDesk>;
