import type { Scalar, Test, TestOp, TimeUnit } from '@/api/conditions';
import type { FieldType } from '@/api/dictionary';

export type Arity = 'none' | 'one' | 'two' | 'many' | 'duration';

const arities: Readonly<Record<TestOp, Arity>> = {
  eq: 'one', neq: 'one', gt: 'one', gte: 'one', lt: 'one', lte: 'one', contains: 'one', starts_with: 'one', before: 'one', after: 'one',
  in: 'many', not_in: 'many', between: 'two', exists: 'none', not_exists: 'none', is_true: 'none', is_false: 'none', in_last: 'duration', not_in_last: 'duration',
};
export const arityOf = (op: TestOp): Arity => arities[op];

const offered: Readonly<Record<FieldType, readonly TestOp[]>> = {
  text: ['in', 'not_in', 'contains', 'starts_with', 'exists', 'not_exists'],
  number: ['gte', 'gt', 'lte', 'lt', 'eq', 'neq', 'between', 'exists', 'not_exists'],
  boolean: ['is_true', 'is_false', 'exists', 'not_exists'],
  time: ['in_last', 'not_in_last', 'before', 'after', 'exists', 'not_exists'],
};

/** The operators to choose from; one that came from elsewhere stays in the list. */
export const operatorsFor = (type: FieldType, current?: TestOp): readonly TestOp[] =>
  current === undefined || offered[type].includes(current) ? offered[type] : [current, ...offered[type]];

export const negative: ReadonlySet<TestOp> = new Set<TestOp>(['neq', 'not_in', 'not_exists', 'is_false', 'not_in_last']);

/** What a fresh test of a field says before anybody has chosen. */
export function freshTest(type: FieldType): Test {
  switch (type) {
    case 'text':
      return { op: 'in', values: [] };
    case 'number':
      return { op: 'gte', values: [] };
    case 'boolean':
      return { op: 'is_true', values: [] };
    case 'time':
      return { op: 'in_last', values: [30], unit: 'days' };
  }
}

function kept(values: readonly Scalar[], arity: Arity): readonly Scalar[] {
  if (arity === 'none') return [];
  if (arity === 'one') return values.slice(0, 1);
  return arity === 'two' ? values.slice(0, 2) : values;
}

/** The same test with another operator; values that still make sense stay. */
export function withOp(test: Test, op: TestOp): Test {
  const [before, after] = [arityOf(test.op), arityOf(op)];
  if (after === 'duration') return before === 'duration' ? { ...test, op } : { op, values: [30], unit: 'days' };
  return { op, values: before === 'duration' ? [] : kept(test.values, after) };
}

export const timeUnits: readonly TimeUnit[] = ['minutes', 'hours', 'days'];

/** Text a person typed, as the field's type; null when it cannot be one. */
export function scalarOf(text: string, type: FieldType): Scalar | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type !== 'number') return trimmed;
  return /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}
