import type { Bilingual, WireCondition } from './conditions';
import type { CustomerRow, Instant, Page } from './types';

export type SegmentStatus = 'draft' | 'active' | 'archived';

export interface Computing {
  readonly state: 'idle' | 'queued' | 'running' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly startedAt: Instant | null;
  readonly error: string | null;
}

export interface UsedBy {
  readonly kind: 'segment' | 'journey';
  readonly id: number;
  readonly name: string;
}

export interface Segment {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly status: SegmentStatus;
  readonly version: number;
  readonly draft: WireCondition | null;
  readonly definition: WireCondition | null;
  readonly live: boolean;
  readonly sentence: Bilingual | null;
  readonly size: number | null;
  readonly sizeAsOf: Instant | null;
  readonly computing: Computing;
  readonly timeDriven: boolean;
  readonly usedBy: readonly UsedBy[];
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt: Instant | null;
}

export interface SegmentVersion {
  readonly version: number;
  readonly definition: WireCondition;
  readonly sentence: Bilingual | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Instant;
}

export interface Estimate {
  readonly count: number;
  readonly total: number;
  readonly asOf: Instant;
  readonly tookMs: number;
  readonly exact: boolean;
  readonly nodes: Readonly<Record<string, { readonly count: number }>>;
  readonly funnel: readonly { readonly id: string; readonly label: Bilingual; readonly count: number }[];
  readonly reach: Readonly<Record<string, number>>;
  readonly sentence: Bilingual;
}

export interface ExplainedNode {
  readonly id: string;
  readonly holds: boolean;
  readonly value: unknown;
  readonly summary: Bilingual;
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly occurredAt: Instant;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

export interface Explanation {
  readonly oneId: number;
  readonly name: string | null;
  readonly phone: string | null;
  readonly result: boolean;
  readonly nextChangeAt: Instant | null;
  readonly asOf: Instant;
  readonly nodes: readonly ExplainedNode[];
}

export interface MemberRow extends CustomerRow {
  readonly enteredAt: Instant | null;
}

export interface MemberPage extends Page<MemberRow> {
  readonly total: number | null;
}

export interface SizePoint {
  readonly at: Instant;
  readonly size: number;
  readonly entered: number;
  readonly left: number;
}

export type ChangeCause = 'event' | 'time' | 'computation' | 'merge' | 'definition';

export interface MembershipChange {
  readonly at: Instant;
  readonly oneId: number;
  readonly name: string | null;
  readonly change: 'entered' | 'left';
  readonly cause: ChangeCause;
}
