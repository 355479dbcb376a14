import { describe, expect, it } from 'vitest';
import type { Definition } from '@/api/journeys';
import { steps } from '../steps/steps';
import { applyEdit, type Edit } from './edits';
import { problemsOf, withServerProblems } from './problems';
import { emptyDefinition, startOf } from './starts';

const edit = (definition: Definition, ...edits: readonly Edit[]) => edits.reduce((current, next) => applyEdit(current, next, steps), definition);
const found = (definition: Definition) => problemsOf(definition, steps).map(({ nodeId, code }) => `${nodeId ?? ''}:${code}`);
const cart = startOf('abandonedCart', ['A', 'B']);

describe('problems', () => {
  it('say what a template still needs, and nothing else', () => expect(found(cart)).toEqual(['n5:template_missing', 'n6:template_missing']));

  it('are none once everything is chosen', () => {
    const done = edit(cart, { type: 'settings', id: 'n5', settings: { channel: 'email', templateId: 1 } }, { type: 'settings', id: 'n6', settings: { channel: 'webhook', url: 'https://example.cn/hook' } });
    expect(found(done)).toEqual([]);
  });

  it('begin with a missing trigger', () => expect(found(emptyDefinition)).toEqual([':no_trigger']));

  it('name steps nothing leads to, and take them out on request', () => {
    const lost = edit(cart, { type: 'add', kind: 'end' });
    const problem = problemsOf(lost, steps).find(({ code }) => code === 'unreachable');
    expect(problem?.nodeId).toBe('n8');
    expect(found(edit(lost, problem?.fix ?? { type: 'tidy' }))).toEqual(found(cart));
  });

  it('mend weights that do not make a hundred', () => {
    const skewed = edit(cart, { type: 'settings', id: 'n4', settings: { arms: [{ id: 'a', name: 'A', weight: 70 }, { id: 'b', name: 'B', weight: 45 }], control: { weight: 10 } } });
    const problem = problemsOf(skewed, steps).find(({ code }) => code === 'weights');
    expect(problem?.params).toEqual({ sum: 125 });
    expect(found(edit(skewed, problem?.fix ?? { type: 'tidy' }))).not.toContain('n4:weights');
  });

  it('see that the same thing cannot be meant when the trigger has none', () => {
    const keyless = edit(cart, { type: 'settings', id: 'n1', settings: { event: 'cart_item_added', where: [], key: null, condition: null } });
    expect(found(keyless)).toEqual(expect.arrayContaining(['n2:key_missing', ':goal_key_missing', ':exit_key_missing']));
  });

  it('see unfinished filters and conditions', () => {
    const half = edit(
      startOf('welcome', ['A', 'B']),
      { type: 'settings', id: 'n1', settings: { event: 'member_joined', where: [{ property: 'city', test: { op: 'eq', values: [] } }], key: null, condition: null } },
      { type: 'settings', id: 'n4', settings: { condition: null } },
    );
    expect(found(half)).toEqual(expect.arrayContaining(['n1:filter_incomplete', 'n4:condition_missing']));
  });

  it('take over from the server what was not seen here, once', () => {
    const ours = problemsOf(cart, steps);
    const theirs = [
      { nodeId: 'n5', code: 'template_required', detail: 'no template', field: 'templateId' },
      { nodeId: 'n2', code: 'event_unknown', detail: 'order_paid was never seen', field: 'event' },
      { nodeId: 'gone', code: 'event_unknown', detail: '', field: '' },
    ];
    expect(withServerProblems(ours, theirs, cart).map(({ nodeId, code }) => `${nodeId}:${code}`)).toEqual(['n5:template_missing', 'n6:template_missing', 'n2:event_unknown']);
  });
});
