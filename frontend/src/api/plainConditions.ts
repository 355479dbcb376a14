import type { Compare, Measure, PropertyTest, Test, TimeWindow } from './conditions';

/** The condition tree as journeys keep it on the server: ids are optional, and what says nothing is left out. */
export type Where = PropertyTest;

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
  readonly measure?: Measure;
  readonly compare?: Compare;
  readonly value?: number;
  readonly window: TimeWindow;
}

export interface MemberCondition {
  readonly id?: string;
  readonly type: 'segment';
  readonly segmentId: number;
  readonly in: boolean;
}

export type Condition = GroupCondition | AttributeCondition | EventCondition | MemberCondition;
