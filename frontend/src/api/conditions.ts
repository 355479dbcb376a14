/** The condition tree as the server keeps it: who a rule holds for. Ids are made by the editor and stay stable. */
export type Scalar = string | number | boolean;
export type TimeUnit = 'minutes' | 'hours' | 'days';

export const testOps = [
  'eq', 'neq', 'in', 'not_in', 'gt', 'gte', 'lt', 'lte', 'between', 'contains', 'starts_with', 'exists', 'not_exists', 'is_true', 'is_false',
  'before', 'after', 'in_last', 'not_in_last',
] as const;
export type TestOp = (typeof testOps)[number];

export interface Test {
  readonly op: TestOp;
  readonly values: readonly Scalar[];
  readonly unit?: TimeUnit;
}

export interface Where {
  readonly property: string;
  readonly test: Test;
}

export type Window =
  | { readonly kind: 'ever' }
  | { readonly kind: 'last'; readonly amount: number; readonly unit: TimeUnit }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

export type Compare = 'gte' | 'gt' | 'lte' | 'lt' | 'eq' | 'neq';

export interface GroupCondition {
  readonly id?: string;
  readonly type: 'all' | 'any' | 'none';
  readonly conditions: readonly Condition[];
}

export interface AttributeCondition {
  readonly id?: string;
  readonly type: 'attribute';
  readonly key: string;
  readonly test: Test;
}

export interface EventCondition {
  readonly id?: string;
  readonly type: 'event';
  readonly did: boolean;
  readonly event: string;
  readonly where: readonly Where[];
  readonly measure?: { readonly kind: 'count' } | { readonly kind: 'sum'; readonly property: string };
  readonly compare?: Compare;
  readonly value?: number;
  readonly window: Window;
}

export interface MemberCondition {
  readonly id?: string;
  readonly type: 'segment';
  readonly segmentId: number;
  readonly in: boolean;
}

export type Condition = GroupCondition | AttributeCondition | EventCondition | MemberCondition;

export type Words = Readonly<Record<'zh-CN' | 'en-US', string>>;
export type ValueType = 'text' | 'number' | 'boolean' | 'time';

/** What there is to ask about: attributes and events seen so far, with their commonest values. */
export interface Dictionary {
  readonly attributes: readonly { readonly key: string; readonly label: Words; readonly type: ValueType; readonly people: number; readonly values: readonly string[] }[];
  readonly events: readonly {
    readonly name: string;
    readonly label: Words;
    readonly last24h: number;
    readonly total: number;
    readonly properties: readonly { readonly key: string; readonly type: ValueType; readonly values: readonly string[] }[];
  }[];
  readonly asOf: string | null;
}
