import type { KindRules, Rules } from '@/api/rules';

export type Edit =
  | { readonly type: 'policy'; readonly policy: Rules['policy'] }
  | { readonly type: 'cap'; readonly componentCap: number }
  | { readonly type: 'kind'; readonly kind: string; readonly change: Partial<Omit<KindRules, 'kind'>> }
  | { readonly type: 'add'; readonly kind: string; readonly like: KindRules }
  | { readonly type: 'remove'; readonly kind: string };

export function edited(rules: Rules, edit: Edit): Rules {
  switch (edit.type) {
    case 'policy':
      return { ...rules, policy: edit.policy };
    case 'cap':
      return { ...rules, componentCap: edit.componentCap };
    case 'kind':
      return { ...rules, kinds: rules.kinds.map((each) => (each.kind === edit.kind ? { ...each, ...edit.change } : each)) };
    case 'add':
      return rules.kinds.some(({ kind }) => kind === edit.kind) ? rules : { ...rules, kinds: [...rules.kinds, { ...edit.like, kind: edit.kind, blocked: [] }] };
    case 'remove':
      return { ...rules, kinds: rules.kinds.filter(({ kind }) => kind !== edit.kind) };
  }
}

export type Field = 'policy' | 'componentCap' | 'added' | 'removed' | 'priority' | 'strong' | 'limit' | 'windowDays' | 'genericAfter' | 'blocked';

/** One thing two documents say differently; of blocked values, how many there are. */
export interface Change {
  readonly kind: string;
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}

const fields = ['priority', 'strong', 'limit', 'windowDays', 'genericAfter'] as const;

function ofKind(kind: string, from: KindRules | undefined, to: KindRules | undefined): readonly Change[] {
  if (from === undefined || to === undefined) return [{ kind, field: from === undefined ? 'added' : 'removed', from: '', to: '' }];
  const changes = fields.filter((field) => from[field] !== to[field]).map<Change>((field) => ({ kind, field, from: String(from[field] ?? ''), to: String(to[field] ?? '') }));
  const blocked = [...from.blocked].sort().join('\n') === [...to.blocked].sort().join('\n');
  return blocked ? changes : [...changes, { kind, field: 'blocked', from: String(from.blocked.length), to: String(to.blocked.length) }];
}

export function changesBetween(from: Rules, to: Rules): readonly Change[] {
  const kinds = [...new Set([...from.kinds, ...to.kinds].map(({ kind }) => kind))];
  const whole: readonly Change[] = [
    { kind: '', field: 'policy', from: from.policy, to: to.policy },
    { kind: '', field: 'componentCap', from: String(from.componentCap), to: String(to.componentCap) },
  ];
  const find = (rules: Rules, kind: string) => rules.kinds.find((each) => each.kind === kind);
  return [...whole.filter((change) => change.from !== change.to), ...kinds.flatMap((kind) => ofKind(kind, find(from, kind), find(to, kind)))];
}

export const sameRules = (one: Rules, other: Rules): boolean => changesBetween(one, other).length === 0;

export const ranges = { priority: [1, 1_000], limit: [1, 10_000], windowDays: [1, 3_650], genericAfter: [1, 1_000_000], componentCap: [2, 100_000] } as const;

/** What a new kind may be called. */
export const kindName = /^[a-z][a-z0-9_]{0,63}$/;

export const surestFirst = (kinds: readonly KindRules[]): readonly KindRules[] => [...kinds].sort((one, other) => one.priority - other.priority || one.kind.localeCompare(other.kind));

/** Blocked values as they are typed: one a line, no spaces around them, each once. */
export const valuesOf = (text: string): readonly string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];

/** Which sentence says what a kind may do. */
export type Sentence = 'weak' | 'unique' | 'within' | 'ever';
export const sentenceOf = ({ strong, limit, windowDays }: KindRules): Sentence => (!strong ? 'weak' : windowDays !== null ? 'within' : limit === 1 ? 'unique' : 'ever');
