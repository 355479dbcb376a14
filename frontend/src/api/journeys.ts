import type { Scalar, TimeUnit, Bilingual } from './conditions';
import type { Condition, Where } from './plainConditions';
import type { Instant } from './types';

export type Purpose = 'marketing' | 'service';

/** What each kind of step is told. A draft may be incomplete: what is still to be chosen is null or empty. */
export interface StepSettings {
  readonly event_trigger: { readonly event: string; readonly where: readonly Where[]; readonly key: string | null; readonly condition: Condition | null };
  readonly segment_trigger: { readonly segmentId: number | null; readonly on: 'entered' | 'left' };
  readonly wait: { readonly amount: number; readonly unit: TimeUnit };
  readonly wait_for_event: { readonly event: string; readonly where: readonly Where[]; readonly sameKey: boolean; readonly amount: number; readonly unit: TimeUnit };
  readonly branch: { readonly condition: Condition | null };
  readonly split: { readonly arms: readonly Arm[]; readonly control: { readonly weight: number } | null };
  readonly send: { readonly channel: 'email' | 'webhook'; readonly templateId?: number | null; readonly url?: string; readonly purpose?: Purpose };
  readonly set_attribute: { readonly key: string; readonly value: Scalar };
  readonly webhook: { readonly url: string; readonly bodyTemplate: string };
  readonly end: Readonly<Record<string, never>>;
}

export interface Arm {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
}

export type StepKind = keyof StepSettings;

export interface StepNode<K extends StepKind> {
  readonly id: string;
  readonly kind: K;
  readonly x: number;
  readonly y: number;
  readonly settings: StepSettings[K];
}

export type JourneyNode = { readonly [K in StepKind]: StepNode<K> }[StepKind];

export interface JourneyEdge {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

export interface Goal {
  readonly event: string;
  readonly where: readonly Where[];
  readonly sameKey: boolean;
  readonly withinHours: number;
}

export interface ExitEvent {
  readonly event: string;
  readonly where: readonly Where[];
  readonly sameKey: boolean;
}

export interface Reentry {
  readonly policy: 'once' | 'per_key' | 'after';
  readonly afterHours: number | null;
}

export interface Definition {
  readonly nodes: readonly JourneyNode[];
  readonly edges: readonly JourneyEdge[];
  readonly goal: Goal | null;
  readonly exit: Condition | null;
  readonly exitOn: readonly ExitEvent[];
  readonly reentry: Reentry;
  readonly purpose: Purpose;
}

export interface JourneyProblem {
  readonly nodeId: string | null;
  readonly code: string;
  readonly detail: string;
  readonly field: string | null;
}

export type JourneyStatus = 'draft' | 'running' | 'paused' | 'stopped';

export interface JourneyTotals {
  readonly entered: number;
  readonly active: number;
  readonly completed: number;
  readonly exited: number;
  readonly converted: number;
}

export interface Journey {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly status: JourneyStatus;
  readonly version: number | null;
  readonly draft: Definition;
  readonly published: Definition | null;
  readonly problems: readonly JourneyProblem[];
  readonly counters: JourneyTotals;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt: Instant | null;
}

export interface NodeCounters {
  readonly in: number;
  readonly waiting: number;
  readonly out: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly sent: number;
  readonly refused: number;
  readonly failed: number;
  readonly unknown: number;
  readonly opened: number;
  readonly clicked: number;
}

export interface JourneyCounters {
  readonly asOf: Instant;
  readonly journey: JourneyTotals;
  readonly nodes: Readonly<Record<string, NodeCounters>>;
}

export interface TestStep {
  readonly nodeId: string;
  readonly at: Instant;
  readonly result: Bilingual;
  readonly port: string | null;
}

export interface TestSend {
  readonly nodeId: string;
  readonly channel: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly gate: { readonly allowed: boolean; readonly reason: string | null };
}

export interface JourneyTest {
  readonly steps: readonly TestStep[];
  readonly sends: readonly TestSend[];
}

export interface ReportArm {
  readonly id: string;
  readonly name: string;
  readonly control: boolean;
  readonly entered: number;
  readonly converted: number;
  readonly rate: number;
  readonly revenue: number;
  /** Difference of rates against control with its 95 % interval; null without a control or too few people. */
  readonly lift: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface JourneyReport {
  readonly asOf: Instant;
  readonly arms: readonly ReportArm[];
  readonly refusals: readonly { readonly reason: string; readonly count: number }[];
  readonly daily: readonly { readonly day: string; readonly entered: number; readonly converted: number; readonly sent: number }[];
}

export type RunState = 'active' | 'completed' | 'exited' | 'converted';

export interface JourneyRun {
  readonly id: number;
  readonly oneId: number;
  readonly name: string | null;
  readonly version: number;
  readonly state: RunState;
  readonly nodeId: string | null;
  readonly enteredAt: Instant;
  readonly dueAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly arm: string | null;
  readonly key: string | null;
}

export interface JourneyVersion {
  readonly version: number;
  readonly publishedBy: string | null;
  readonly publishedAt: Instant;
  readonly active: number;
}
