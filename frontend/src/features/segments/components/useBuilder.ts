import type { Segment } from '@/api/segments';
import { useSegmentAct } from '../api/segment';
import { useDraft } from './useDraft';
import { useRule } from './useRule';

/** Everything the builder page knows: the rule, whether it is saved, and how it is published. */
export function useBuilder(segment: Segment) {
  const act = useSegmentAct(segment.id);
  const rule = useRule({ tree: segment.draft ?? segment.definition, ownId: segment.id, refusal: act.error, onEdit: act.reset });
  const draft = useDraft({ segment, wire: rule.wire, incomplete: rule.incomplete });
  return {
    rule,
    draft,
    load: (newer: Segment) => draft.took(rule.load(newer.draft ?? newer.definition)),
    publishing: act.isPending,
    /** Publishes, or points at what stands in the way. */
    publish: async (): Promise<Segment | null> => {
      if (!rule.check() || !(await draft.flush())) return null;
      const published = await act.mutateAsync('publish');
      draft.rebase(published);
      return published;
    },
  };
}
