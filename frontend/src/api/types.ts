import type { Narrow, Schemas } from './contract';

/** An ISO-8601 instant in UTC. */
export type Instant = string;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Json = Readonly<Record<string, unknown>>;

export type Session = Schemas['Session'];
export type Role = Schemas['Account']['role'];
export type Permission = Session['permissions'][number];
export type SetupForm = Schemas['SetupRequest'];

export type User = Schemas['Account'];
export type AuditEntry = Narrow<Schemas['AuditEntry'], { detail: Json | null }>;

export type ProjectionState = 'live' | 'rebuilding' | 'failed';
export type Status = Narrow<Schemas['StatusStatus'], { projection: Narrow<Schemas['StatusProjectionState'], { state: ProjectionState }> }>;

export type Kpi = Schemas['HomeMetricValue'];
export type KpiName = keyof Schemas['OverviewKpis'];
export type SourcePerformance = Narrow<Schemas['OverviewSource'], { kind: SourceKind }>;
export type Overview = Narrow<
  Schemas['Overview'],
  { sources: readonly SourcePerformance[]; demo: Narrow<Schemas['OverviewDemo'], { state: JobState }> }
>;

export type Demo = Schemas['DemoStatus'];
export type JobState = Demo['state'];

export const sourceKinds = [
  'web',
  'app',
  'mini_program',
  'official_account',
  'wecom',
  'tmall',
  'douyin',
  'store',
  'crm',
  'ads',
  'server',
  'file',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
export type KeyKind = 'public' | 'server';

export type SourceKey = Narrow<Schemas['SourceKey'], { kind: KeyKind }>;
export type Source = Narrow<Schemas['Source'], { kind: SourceKind; status: 'active' | 'paused'; keys: readonly SourceKey[] }>;
export type SourceWithKey = Narrow<Schemas['SourcesSourceWithKey'], { source: Source }>;

export type MaskedIdentifier = Schemas['Identifier'];

export type Tap = Narrow<Schemas['Tap'], { status: 'accepted' | 'refused'; mapped: Json | null }>;

export type ImportStatus = 'uploaded' | 'queued' | 'running' | 'completed' | 'cancelled' | 'failed';
export type MappedColumn = Narrow<Schemas['ImportMappingValue'], { column?: string; multiply?: readonly string[] }>;
export type ColumnType = MappedColumn['type'];
export type EventNaming = { readonly constant: string } | { readonly column: string; readonly values: Readonly<Record<string, string>> };
export type Mapping = Narrow<
  Schemas['ImportMapping'],
  { eventName: EventNaming; properties: readonly MappedColumn[]; traits: readonly MappedColumn[] }
>;
export type Import = Narrow<Schemas['Import'], { status: ImportStatus; mapping: Mapping | null }>;
export type FilePreview = Narrow<Schemas['PreviewRaw'], { suggestion: Mapping }>;
export type MappedRow = Narrow<
  Schemas['PreviewRow'],
  { event: Narrow<Schemas['PreviewEvent'], { properties: Json; traits: Json }> | null }
>;
export type ImportError = Schemas['Error'];
export type ImportTotals = Schemas['Totals'];

export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

export type QuarantineStatus = 'open' | 'replayed' | 'discarded';
export type QuarantineEntry = Narrow<Schemas['Entry'], { status: QuarantineStatus }>;
export type QuarantineDetail = Narrow<Schemas['QuarantineContent'], { status: QuarantineStatus }>;
export type QuarantineReason = Schemas['QuarantineReasonCount'];
export type ReplayResult = Narrow<Schemas['QuarantineReplayed'], { status: 'accepted' | 'refused'; entry: QuarantineEntry }>;
export type BulkReplayResult = Schemas['QuarantineReplayResult'];

export type CustomerRow = Schemas['CustomerRow'];
export type CustomerPage = Schemas['CustomerListCustomerPage'];
export type CustomerAttribute = Schemas['Attribute'];
export type CustomerIdentifier = Narrow<Schemas['CustomerIdentifier'], { strength: 'strong' | 'weak' }>;
export type Customer = Narrow<Schemas['Customer'], { identifiers: readonly CustomerIdentifier[] }>;
export type RevealedCustomer = Schemas['CustomerRevealed'];

export type EventCategory = 'behaviour' | 'order' | 'touch' | 'ad' | 'account' | 'other';
export type TimelineEvent = Narrow<
  Schemas['TimelineEvent'],
  { category: EventCategory; sourceKind: SourceKind | null; properties: Json; context: Json }
>;
export type TimelineFacets = Narrow<
  Schemas['TimelineFacets'],
  { categories: readonly Narrow<Schemas['TimelineCategoryCount'], { category: EventCategory }>[] }
>;
export type TimelinePage = Narrow<Schemas['Timeline'], { items: readonly TimelineEvent[]; facets: TimelineFacets }>;

export type Projection = Narrow<
  Schemas['Projection'],
  { state: ProjectionState; rebuild: Narrow<Schemas['ProjectionRebuild'], { state: 'idle' | 'running' | 'failed' }> }
>;

export type SearchResult = Narrow<
  Schemas['SearchFound'],
  { sources: readonly Narrow<Schemas['SearchFoundSource'], { kind: SourceKind }>[] }
>;
