import type { Schemas } from './contract';

/** The condition tree as segments, journeys and the estimate exchange it; `type` tells the kinds apart. */
export type Scalar = string | number | boolean;

export type TestOp =
  | 'eq'
  | 'neq'
  | 'in'
  | 'not_in'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'contains'
  | 'starts_with'
  | 'exists'
  | 'not_exists'
  | 'is_true'
  | 'is_false'
  | 'before'
  | 'after'
  | 'in_last'
  | 'not_in_last';

export type TimeUnit = 'minutes' | 'hours' | 'days';

export interface Test {
  readonly op: TestOp;
  readonly values: readonly Scalar[];
  readonly unit?: TimeUnit;
}

export interface PropertyTest {
  readonly property: string;
  readonly test: Test;
}

export type Measure = { readonly kind: 'count' } | { readonly kind: 'sum'; readonly property: string };
export type Compare = 'gte' | 'gt' | 'lte' | 'lt' | 'eq' | 'neq';

export type TimeWindow =
  | { readonly kind: 'ever' }
  | { readonly kind: 'last'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

export type GroupType = 'all' | 'any' | 'none';

export interface Group {
  readonly type: GroupType;
  readonly id: string;
  readonly conditions: readonly Condition[];
}

export interface AttributeCondition {
  readonly type: 'attribute';
  readonly id: string;
  readonly key: string;
  readonly test: Test;
}

export interface EventCondition {
  readonly type: 'event';
  readonly id: string;
  readonly did: boolean;
  readonly event: string;
  readonly where: readonly PropertyTest[];
  readonly measure: Measure;
  readonly compare: Compare;
  readonly value: number | null;
  readonly window: TimeWindow;
}

export interface MemberCondition {
  readonly type: 'segment';
  readonly id: string;
  readonly segmentId: number;
  readonly in: boolean;
}

export type Leaf = AttributeCondition | EventCondition | MemberCondition;
export type Condition = Group | Leaf;

/** What the server accepts: ids are optional, and what says nothing may be left out. */
export type WireCondition = Readonly<Record<string, unknown>> & { readonly type: string };

/** A text of the server in both languages. */
export type Bilingual = Schemas['Words'];
