import type { Scalar, Test, TestOp } from '@/api/conditions';
import type { FieldType } from '@/api/dictionary';
import type { Condition, EventCondition, GroupCondition } from '@/api/plainConditions';

const opsOf: Readonly<Record<FieldType, readonly TestOp[]>> = {
  text: ['eq', 'neq', 'in', 'not_in', 'contains', 'starts_with', 'exists', 'not_exists'],
  number: ['gte', 'lte', 'gt', 'lt', 'between', 'eq', 'neq', 'exists', 'not_exists'],
  boolean: ['is_true', 'is_false', 'exists', 'not_exists'],
  time: ['in_last', 'not_in_last', 'before', 'after', 'exists', 'not_exists'],
};

/** The tests that make sense for a type; one already chosen stays on offer. */
export function opsFor(type: FieldType, chosen: TestOp): readonly TestOp[] {
  const ops = opsOf[type];
  return ops.includes(chosen) ? ops : [...ops, chosen];
}

/** How many values a test takes: none, one, two, or a list. */
export function arity(op: TestOp): 0 | 1 | 2 | 'many' {
  if (['exists', 'not_exists', 'is_true', 'is_false'].includes(op)) return 0;
  if (op === 'between') return 2;
  return op === 'in' || op === 'not_in' ? 'many' : 1;
}

export const relative = (op: TestOp): boolean => op === 'in_last' || op === 'not_in_last';

export function firstTest(type: FieldType): Test {
  const op = opsOf[type][0] ?? 'eq';
  return relative(op) ? { op, values: [30], unit: 'days' } : { op, values: [] };
}

/** The same test by another operator: values are kept as far as the new one can hold them. */
export function withOp(test: Test, op: TestOp): Test {
  const size = arity(op);
  const values = size === 'many' ? test.values : test.values.slice(0, size);
  if (!relative(op)) return { op, values };
  return { op, values: [typeof values[0] === 'number' ? values[0] : 30], unit: test.unit ?? 'days' };
}

/** What a person typed, as the type it is for. */
export function scalarOf(text: string, type: FieldType): Scalar {
  const plain = text.trim();
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

export function complete(test: Test): boolean {
  const size = arity(test.op);
  const filled = test.values.filter((value) => value !== '');
  return size === 'many' ? filled.length > 0 : filled.length === size;
}

/** Whether a condition says enough to be asked. */
export function conditionComplete(condition: Condition): boolean {
  switch (condition.type) {
    case 'all':
    case 'any':
    case 'none':
      return condition.conditions.length > 0 && condition.conditions.every(conditionComplete);
    case 'attribute':
      return condition.key !== '' && complete(condition.test);
    case 'event':
      return condition.event !== '' && condition.where.every(({ property, test }) => property !== '' && complete(test));
    case 'segment':
      return condition.segmentId > 0;
  }
}

export type Simple = Exclude<Condition, GroupCondition>;

/** A condition as the compact editor shows it: one group of plain rows; `null` when it is deeper than that. */
export function rowsOf(condition: Condition | null): { readonly mode: 'all' | 'any'; readonly rows: readonly Simple[] } | null {
  if (condition === null) return { mode: 'all', rows: [] };
  if (condition.type === 'none') return null;
  if (condition.type === 'attribute' || condition.type === 'event' || condition.type === 'segment') return { mode: 'all', rows: [condition] };
  const rows = condition.conditions.filter((row): row is Simple => row.type !== 'all' && row.type !== 'any' && row.type !== 'none');
  return rows.length === condition.conditions.length ? { mode: condition.type, rows } : null;
}

export const conditionOf = (mode: 'all' | 'any', rows: readonly Simple[]): Condition | null => (rows.length === 0 ? null : { type: mode, conditions: rows });

export const newEvent = (did: boolean, event = ''): EventCondition =>
  did
    ? { type: 'event', did, event, where: [], measure: { kind: 'count' }, compare: 'gte', value: 1, window: { kind: 'last', amount: 30, unit: 'days' } }
    : { type: 'event', did, event, where: [], window: { kind: 'last', amount: 30, unit: 'days' } };
