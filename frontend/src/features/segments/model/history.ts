import { edit, type Edit } from './edits';
import type { RuleDocument } from './tree';

/** Undo is a list of documents. */
export interface History {
  readonly past: readonly RuleDocument[];
  readonly present: RuleDocument;
  readonly future: readonly RuleDocument[];
}

export type HistoryAction = { readonly type: 'edit'; readonly edit: Edit } | { readonly type: 'undo' } | { readonly type: 'redo' } | { readonly type: 'load'; readonly document: RuleDocument };

const remembered = 100;

export const startHistory = (present: RuleDocument): History => ({ past: [], present, future: [] });

export function historyReducer(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  switch (action.type) {
    case 'load':
      return startHistory(action.document);
    case 'edit': {
      const next = edit(present, action.edit);
      return next === present ? history : { past: [...past, present].slice(-remembered), present: next, future: [] };
    }
    case 'undo': {
      const last = past.at(-1);
      return last === undefined ? history : { past: past.slice(0, -1), present: last, future: [present, ...future] };
    }
    case 'redo': {
      const [next, ...later] = future;
      return next === undefined ? history : { past: [...past, present], present: next, future: later };
    }
  }
}
