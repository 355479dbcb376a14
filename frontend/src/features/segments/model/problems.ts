import type { EventCondition, Leaf, Scalar, Test, TimeWindow } from '@/api/conditions';
import { arityOf } from './operators';
import { leavesOf, type RuleDocument } from './tree';

export type ProblemCode =
  | 'no_conditions'
  | 'value_missing'
  | 'value_empty'
  | 'range_incomplete'
  | 'range_reversed'
  | 'amount_positive'
  | 'property_missing'
  | 'measure_missing'
  | 'number_missing'
  | 'never_true'
  | 'window_incomplete'
  | 'window_reversed'
  | 'segment_missing'
  | 'segment_itself';

export interface RuleProblem {
  /** The condition it is about; null when it is about the whole rule. */
  readonly id: string | null;
  readonly code: ProblemCode;
}

const blank = (value: Scalar | undefined) => value === undefined || (typeof value === 'string' && value.trim() === '');

function rangeProblem([low, high]: readonly Scalar[]): ProblemCode | null {
  if (blank(low) || blank(high)) return 'range_incomplete';
  return (low as Scalar) > (high as Scalar) ? 'range_reversed' : null;
}

export function testProblem({ op, values }: Test): ProblemCode | null {
  switch (arityOf(op)) {
    case 'none':
      return null;
    case 'two':
      return rangeProblem(values);
    case 'duration':
      return typeof values[0] === 'number' && values[0] > 0 && Number.isInteger(values[0]) ? null : 'amount_positive';
    case 'one':
    case 'many':
      if (values.length === 0) return 'value_missing';
      return values.some(blank) ? 'value_empty' : null;
  }
}

function windowProblem(window: TimeWindow): ProblemCode | null {
  if (window.kind === 'ever') return null;
  if (window.kind === 'last') return window.amount > 0 && Number.isInteger(window.amount) ? null : 'amount_positive';
  if (window.from === '' || window.to === '') return 'window_incomplete';
  return window.from >= window.to ? 'window_reversed' : null;
}

function measureProblem({ did, measure, compare, value }: EventCondition): ProblemCode | null {
  if (!did) return null;
  if (measure.kind === 'sum' && measure.property === '') return 'measure_missing';
  if (value === null || Number.isNaN(value)) return 'number_missing';
  return measure.kind === 'count' && (value < 0 || (compare === 'lt' && value === 0)) ? 'never_true' : null;
}

function whereProblem({ where }: EventCondition): ProblemCode | null {
  for (const { property, test } of where) {
    if (property === '') return 'property_missing';
    const problem = testProblem(test);
    if (problem !== null) return problem;
  }
  return null;
}

function leafProblem(leaf: Leaf, ownId: number | null): ProblemCode | null {
  switch (leaf.type) {
    case 'attribute':
      return testProblem(leaf.test);
    case 'segment':
      if (leaf.segmentId <= 0) return 'segment_missing';
      return leaf.segmentId === ownId ? 'segment_itself' : null;
    case 'event':
      return whereProblem(leaf) ?? measureProblem(leaf) ?? windowProblem(leaf.window);
  }
}

/** What must be mended before the rule can be saved or published; one problem a condition, in reading order. */
export function problemsOf(document: RuleDocument, ownId: number | null = null): readonly RuleProblem[] {
  const leaves = leavesOf(document);
  const found = leaves.flatMap((leaf): readonly RuleProblem[] => {
    const code = leafProblem(leaf, ownId);
    return code === null ? [] : [{ id: leaf.id, code }];
  });
  const entering = leavesOf({ ...document, exclude: null }).length;
  return entering === 0 ? [{ id: null, code: 'no_conditions' }, ...found] : found;
}

export const unfinished = (problems: readonly RuleProblem[]): ReadonlySet<string> => new Set(problems.flatMap(({ id }) => (id === null ? [] : [id])));
