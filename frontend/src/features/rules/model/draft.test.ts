import { afterEach, describe, expect, it } from 'vitest';
import type { KindRules, Rules } from '@/api/rules';
import { changesBetween, edited, kindName, sameRules, sentenceOf, surestFirst, valuesOf } from './draft';
import { keepDraft, readDraft } from './stored';

const phone: KindRules = { kind: 'phone', priority: 30, strong: true, limit: 3, windowDays: null, genericAfter: 50, blocked: [] };
const oaid: KindRules = { kind: 'oaid', priority: 81, strong: false, limit: 20, windowDays: null, genericAfter: 50, blocked: ['0'] };
const rules: Rules = { policy: 'keep_existing', componentCap: 1000, kinds: [phone, oaid] };

describe('a draft of identity rules', () => {
  it('changes one thing at a time and leaves the rest', () => {
    const draft = edited(edited(rules, { type: 'kind', kind: 'phone', change: { limit: 1, windowDays: 365 } }), { type: 'policy', policy: 'last_wins' });
    expect(changesBetween(rules, draft)).toEqual([
      { kind: '', field: 'policy', from: 'keep_existing', to: 'last_wins' },
      { kind: 'phone', field: 'limit', from: '3', to: '1' },
      { kind: 'phone', field: 'windowDays', from: '', to: '365' },
    ]);
    expect(draft.kinds[1]).toBe(oaid);
  });

  it('has no changes once they are taken back, in whatever order values stand', () => {
    const draft = edited(rules, { type: 'kind', kind: 'oaid', change: { blocked: ['1', '0'] } });
    expect(changesBetween(rules, draft)).toEqual([{ kind: 'oaid', field: 'blocked', from: '1', to: '2' }]);
    expect(sameRules(draft, edited(rules, { type: 'kind', kind: 'oaid', change: { blocked: ['0', '1'] } }))).toBe(true);
    expect(sameRules(rules, edited(draft, { type: 'kind', kind: 'oaid', change: { blocked: ['0'] } }))).toBe(true);
  });

  it('takes a kind in once, and out again', () => {
    const draft = edited(rules, { type: 'add', kind: 'loyalty_card', like: oaid });
    expect(draft.kinds.at(-1)).toEqual({ ...oaid, kind: 'loyalty_card', blocked: [] });
    expect(edited(draft, { type: 'add', kind: 'loyalty_card', like: phone })).toBe(draft);
    expect(changesBetween(rules, draft)).toEqual([{ kind: 'loyalty_card', field: 'added', from: '', to: '' }]);
    expect(sameRules(edited(draft, { type: 'remove', kind: 'loyalty_card' }), rules)).toBe(true);
  });

  it('says what a kind may do in one of four ways', () => {
    expect([oaid, { ...phone, limit: 1 }, { ...phone, windowDays: 30 }, phone].map(sentenceOf)).toEqual(['weak', 'unique', 'within', 'ever']);
  });

  it('lists the surest kinds first and reads blocked values line by line', () => {
    expect(surestFirst([oaid, phone]).map(({ kind }) => kind)).toEqual(['phone', 'oaid']);
    expect(valuesOf(' 000 \n\nnull\n000')).toEqual(['000', 'null']);
    expect(['loyalty_card_2', '卡', 'Card', ''].map((name) => kindName.test(name))).toEqual([true, false, false, false]);
  });
});

describe('the draft this browser keeps', () => {
  afterEach(() => localStorage.clear());

  it('comes back as it was, and is nothing when it was something else', () => {
    keepDraft({ basedOn: 3, rules });
    expect(readDraft()).toEqual({ basedOn: 3, rules });
    keepDraft(null);
    expect(readDraft()).toBeNull();
    localStorage.setItem('tributary.identityRulesDraft', '{"basedOn":"x"}');
    expect(readDraft()).toBeNull();
    localStorage.setItem('tributary.identityRulesDraft', '{');
    expect(readDraft()).toBeNull();
  });
});
