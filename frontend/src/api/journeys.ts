import type { Scalar, TimeUnit, Bilingual } from './conditions';
import type { Condition, Where } from './plainConditions';
import type { Purpose } from './consents';
import type { Narrow, Schemas } from './contract';

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

export type JourneyProblem = Schemas['Problem'];
export type JourneyStatus = 'draft' | 'running' | 'paused' | 'stopped';
export type JourneyTotals = Schemas['JourneyFiguresTotals'];
export type Journey = Narrow<Schemas['Journey'], { status: JourneyStatus; draft: Definition; published: Definition | null }>;

export type NodeCounters = Schemas['JourneyFiguresNodeCounts'];
export type JourneyCounters = Schemas['JourneyFiguresCounts'];

export type TestStep = Narrow<Schemas['JourneyWalksStep'], { result: Bilingual }>;
export type TestSend = Schemas['JourneyWalksSend'];
export type JourneyTest = Narrow<Schemas['JourneyWalksTest'], { steps: readonly TestStep[] }>;

/** Difference of rates against control with its 95 % interval; null without a control or too few people. */
export type ReportArm = Schemas['JourneyFiguresArmFigures'];
export type JourneyReport = Schemas['JourneyFiguresReport'];

export type RunState = 'active' | 'completed' | 'exited' | 'converted';
export type JourneyRun = Narrow<Schemas['JourneyWalksWalk'], { state: RunState }>;
export type JourneyVersion = Schemas['JourneysVersion'];
