import type { Bilingual, WireCondition } from './conditions';
import type { Narrow, Schemas } from './contract';
import type { Json } from './types';

export type SegmentStatus = 'draft' | 'active' | 'archived';

export type Computing = Narrow<Schemas['SegmentComputing'], { state: 'idle' | 'queued' | 'running' | 'failed' | 'cancelled' }>;
export type UsedBy = Narrow<Schemas['SegmentUsesUse'], { kind: 'segment' | 'journey' }>;

export type Segment = Narrow<
  Schemas['Segment'],
  {
    status: SegmentStatus;
    draft: WireCondition | null;
    definition: WireCondition | null;
    sentence: Bilingual | null;
    computing: Computing;
    usedBy: readonly UsedBy[];
  }
>;

export type SegmentVersion = Narrow<Schemas['SegmentsVersion'], { definition: WireCondition; sentence: Bilingual }>;

export type Estimate = Schemas['Estimate'];

export type ExplainedNode = Narrow<
  Schemas['ExplanationNode'],
  { events: readonly Narrow<Schemas['ExplanationSeen'], { properties: Json }>[] }
>;

export type Explanation = Narrow<Schemas['Explanation'], { nodes: readonly ExplainedNode[] }>;

export type MemberRow = Schemas['MembersMember'];
export type MemberPage = Schemas['MembersMemberPage'];
export type SizePoint = Schemas['MembershipsSize'];

export type ChangeCause = 'event' | 'time' | 'computation' | 'merge' | 'definition';
export type MembershipChange = Narrow<Schemas['MembersChange'], { change: 'entered' | 'left'; cause: ChangeCause }>;
