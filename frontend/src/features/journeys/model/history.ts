import type { Definition } from '@/api/journeys';
import { applyEdit, type Edit } from './edits';
import type { Shapes } from './shapes';

/** The document with all it was and, after undoing, all it would be again. */
export interface History {
  readonly past: readonly Definition[];
  readonly present: Definition;
  readonly future: readonly Definition[];
  /** What the last edit was about and when: typing one word is one thing to undo. */
  readonly last: { readonly subject: string; readonly at: number } | null;
}

export type Command =
  | { readonly type: 'edit'; readonly edit: Edit; readonly at: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'reset'; readonly definition: Definition };

const kept = 200;
const pause = 900;

export const historyOf = (definition: Definition): History => ({ past: [], present: definition, future: [], last: null });

function subjectOf(edit: Edit): string | null {
  if (edit.type === 'settings') return `settings ${edit.id}`;
  if (edit.type === 'move') return `move ${Object.keys(edit.to).sort().join()}`;
  return edit.type === 'options' ? `options ${Object.keys(edit.options).join()}` : null;
}

function edited(history: History, edit: Edit, at: number, shapes: Shapes): History {
  const present = applyEdit(history.present, edit, shapes);
  if (present === history.present) return history;
  const subject = subjectOf(edit);
  const goesOn = subject !== null && history.last?.subject === subject && at - history.last.at < pause;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-kept);
  return { past, present, future: [], last: subject === null ? null : { subject, at } };
}

export const reduceHistory =
  (shapes: Shapes) =>
  (history: History, command: Command): History => {
    switch (command.type) {
      case 'edit':
        return edited(history, command.edit, command.at, shapes);
      case 'undo': {
        const before = history.past.at(-1);
        return before === undefined ? history : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], last: null };
      }
      case 'redo': {
        const [after, ...rest] = history.future;
        return after === undefined ? history : { past: [...history.past, history.present], present: after, future: rest, last: null };
      }
      case 'reset':
        return historyOf(command.definition);
    }
  };
