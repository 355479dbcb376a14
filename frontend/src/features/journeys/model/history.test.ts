import { describe, expect, it } from 'vitest';
import { steps } from '../steps/steps';
import type { Edit } from './edits';
import { historyOf, reduceHistory, type Command, type History } from './history';
import { emptyDefinition } from './starts';

const reduce = reduceHistory(steps);
const run = (history: History, ...commands: readonly Command[]) => commands.reduce(reduce, history);
const edit = (change: Edit, at: number): Command => ({ type: 'edit', edit: change, at });
const add = (at: number) => edit({ type: 'add', kind: 'wait' }, at);
const amount = (value: number, at: number) => edit({ type: 'settings', id: 'n1', settings: { amount: value, unit: 'days' } }, at);

describe('undo', () => {
  it('goes back and forth document by document', () => {
    const two = run(historyOf(emptyDefinition), add(0), add(10));
    const back = run(two, { type: 'undo' }, { type: 'undo' });
    expect(back.present).toBe(emptyDefinition);
    expect(run(back, { type: 'undo' })).toBe(back);
    expect(run(back, { type: 'redo' }, { type: 'redo' }).present).toEqual(two.present);
  });

  it('forgets what was undone once something else is done', () => {
    const other = run(historyOf(emptyDefinition), add(0), { type: 'undo' }, edit({ type: 'add', kind: 'end' }, 5));
    expect(other.future).toEqual([]);
    expect(run(other, { type: 'redo' })).toBe(other);
  });

  it('takes one stretch of typing as one thing', () => {
    const typed = run(historyOf(emptyDefinition), add(0), amount(1, 100), amount(12, 300), amount(120, 600));
    expect(typed.past).toHaveLength(2);
    expect(run(typed, { type: 'undo' }).present.nodes[0]?.settings).toEqual({ amount: 1, unit: 'days' });
    expect(run(typed, amount(5, 9_000)).past).toHaveLength(3);
  });

  it('does not remember an edit that changed nothing', () => {
    const start = historyOf(emptyDefinition);
    expect(run(start, edit({ type: 'remove', ids: ['n9'] }, 0))).toBe(start);
  });
});
