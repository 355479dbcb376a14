/** The console's contract with the server, in one place, shaped after `/api`. Times are ISO-8601 instants in UTC. */
export type Instant = string;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Role = 'administrator' | 'data_engineer' | 'marketer' | 'executive' | 'viewer';

export type Permission =
  | 'overview.read'
  | 'customers.read'
  | 'customers.reveal'
  | 'sources.read'
  | 'sources.manage'
  | 'debugger.read'
  | 'imports.read'
  | 'imports.manage'
  | 'quarantine.read'
  | 'quarantine.manage'
  | 'projection.read'
  | 'journeys.read'
  | 'journeys.manage'
  | 'projection.manage'
  | 'demo.manage'
  | 'users.read'
  | 'users.manage'
  | 'audit.read'
  | 'segments.read'
  | 'segments.manage'
  | 'customers.consent';

export interface Session {
  readonly authenticated: boolean;
  readonly setupRequired: boolean;
  readonly user: { readonly id: number; readonly name: string; readonly email: string; readonly role: Role } | null;
  readonly permissions: readonly Permission[];
  readonly product: {
    readonly version: string;
    readonly brandName: string | null;
    readonly collectorUrl: string;
    readonly roles: readonly string[];
  };
}

export interface SetupForm {
  readonly token: string;
  readonly brandName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: 'active' | 'disabled';
  readonly createdAt: Instant;
  readonly lastLoginAt: Instant | null;
}

export interface AuditEntry {
  readonly id: number;
  readonly at: Instant;
  readonly actor: string | null;
  readonly actorId: number | null;
  readonly action: string;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly ip: string | null;
}

export interface Status {
  readonly eventToProfileMs: number | null;
  readonly lag: { readonly resolve: number; readonly project: number };
  readonly projection: { readonly state: ProjectionState; readonly lagMs: number | null; readonly asOf: Instant | null };
  readonly quarantineOpen: number;
  readonly sources: number;
  readonly people: number;
}

export interface Kpi {
  readonly value: number;
  readonly previous: number | null;
  readonly series: readonly number[];
  readonly previousSeries: readonly number[];
}

export type KpiName = 'revenue' | 'orders' | 'newPeople' | 'activePeople' | 'repurchaseRate90' | 'events';

export interface SourcePerformance {
  readonly sourceId: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly events: number;
  readonly people: number;
  readonly orders: number;
  readonly revenue: number;
  readonly lastEventAt: Instant | null;
}

export interface Overview {
  readonly asOf: Instant | null;
  readonly currency: string;
  readonly kpis: Readonly<Record<KpiName, Kpi>>;
  readonly days: readonly string[];
  readonly sources: readonly SourcePerformance[];
  readonly steps: { readonly source: boolean; readonly person: boolean; readonly segment: boolean };
  readonly demo: { readonly state: JobState };
}

export type JobState = 'none' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Demo {
  readonly state: JobState;
  readonly people: number;
  readonly peopleTotal: number;
  readonly events: number;
  readonly eventsTotal: number;
  readonly ratePerSecond: number;
  readonly etaSeconds: number | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly error: string | null;
}

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

export interface SourceKey {
  readonly id: number;
  readonly kind: KeyKind;
  readonly hint: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface Source {
  readonly id: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly status: 'active' | 'paused';
  readonly ratePerSecond: number;
  readonly keys: readonly SourceKey[];
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  readonly lastEventAt: Instant | null;
  readonly accepted24h: number;
  readonly refused24h: number;
  readonly perMinute: readonly number[];
}

export interface SourceWithKey {
  readonly source: Source;
  readonly writeKey: string;
}

export interface MaskedIdentifier {
  readonly kind: string;
  readonly scope: string | null;
  readonly value: string;
}

export interface Tap {
  readonly id: string | number;
  readonly at: Instant;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  readonly endpoint: string;
  readonly status: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly type: string | null;
  readonly name: string | null;
  readonly messageId: string | null;
  readonly identifiers: readonly MaskedIdentifier[];
  readonly raw: string;
  readonly mapped: Readonly<Record<string, unknown>> | null;
}

export type ImportStatus = 'uploaded' | 'queued' | 'running' | 'completed' | 'cancelled' | 'failed';
export type ColumnType = 'text' | 'number' | 'boolean' | 'time';

export interface MappedColumn {
  readonly column?: string;
  readonly target: string;
  readonly type: ColumnType;
  readonly multiply?: readonly string[];
}

export interface Mapping {
  readonly eventName:
    | { readonly constant: string }
    | { readonly column: string; readonly values: Readonly<Record<string, string>> };
  readonly nameWhenNegative: { readonly column: string; readonly name: string } | null;
  readonly time: { readonly column: string; readonly format: string; readonly zone: string };
  readonly identifiers: readonly { readonly column: string; readonly kind: string; readonly scope: string }[];
  readonly properties: readonly MappedColumn[];
  readonly traits: readonly MappedColumn[];
  readonly rowKey: readonly string[] | null;
}

export interface Import {
  readonly id: number;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly status: ImportStatus;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly mapping: Mapping | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly rowsTotal: number | null;
  readonly bytesRead: number;
  readonly ratePerSecond: number;
  readonly etaSeconds: number | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly error: string | null;
  readonly duplicateOf: number | null;
}

export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

export interface FilePreview {
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly suggestion: Mapping;
}

export interface MappedRow {
  readonly row: number;
  readonly event: {
    readonly name: string;
    readonly occurredAt: Instant;
    readonly identifiers: readonly MaskedIdentifier[];
    readonly properties: Readonly<Record<string, unknown>>;
    readonly traits: Readonly<Record<string, unknown>>;
  } | null;
  readonly errors: readonly { readonly column: string | null; readonly code: string; readonly detail: string }[];
}

export interface ImportError {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
  readonly line: string;
}

export interface ImportTotals {
  readonly accepted: number;
  readonly refused: number;
  readonly landed: number;
  readonly customers: number;
  readonly revenue: number;
  readonly currency: string;
  readonly byReason: readonly { readonly code: string; readonly count: number }[];
  readonly asOf: Instant;
}

export type QuarantineStatus = 'open' | 'replayed' | 'discarded';

export interface QuarantineEntry {
  readonly id: number;
  readonly receivedAt: Instant;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  readonly endpoint: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly eventName: string | null;
  readonly messageId: string | null;
  readonly sizeBytes: number;
  readonly truncated: boolean;
  readonly status: QuarantineStatus;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
}

export interface QuarantineDetail extends QuarantineEntry {
  readonly body: string | null;
  readonly bodyBase64: string;
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

export interface QuarantineReason {
  readonly reason: string;
  readonly count: number;
  readonly oldest: Instant;
  readonly newest: Instant;
}

export interface ReplayResult {
  readonly status: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly entry: QuarantineEntry;
}

export interface BulkReplayResult {
  readonly accepted: number;
  readonly refused: number;
}

export interface CustomerRow {
  readonly oneId: number;
  readonly name: string | null;
  readonly phone: string | null;
  readonly kinds: readonly string[];
  readonly channels: readonly string[];
  readonly city: string | null;
  readonly memberLevel: string | null;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly lastEventName: string | null;
  readonly lastSourceName: string | null;
  readonly orders: number;
  readonly spent: number;
  readonly currency: string;
  readonly events: number;
  readonly matchedBy: string | null;
}

export interface CustomerPage extends Page<CustomerRow> {
  readonly total: number | null;
  readonly totalAsOf: Instant | null;
}

export interface CustomerAttribute {
  readonly key: string;
  readonly value: unknown;
  readonly type: string;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  readonly at: Instant;
}

export interface CustomerIdentifier {
  readonly kind: string;
  readonly scope: string | null;
  readonly value: string;
  readonly strength: 'strong' | 'weak';
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly sourceName: string | null;
  readonly linkedBy: string | null;
}

export interface Customer {
  readonly oneId: number;
  readonly redirectedFrom: number | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly kinds: readonly string[];
  readonly channels: readonly string[];
  readonly stats: {
    readonly spent: number;
    readonly currency: string;
    readonly orders: number;
    readonly lastOrderAt: Instant | null;
    readonly firstSeenAt: Instant;
    readonly lastSeenAt: Instant;
    readonly events: number;
  };
  readonly attributes: readonly CustomerAttribute[];
  readonly identifiers: readonly CustomerIdentifier[];
  readonly merges: readonly {
    readonly oneId: number;
    readonly at: Instant;
    readonly sourceName: string | null;
    readonly reason: string;
  }[];
  readonly asOf: Instant;
}

export interface RevealedCustomer {
  readonly name: string | null;
  readonly identifiers: readonly MaskedIdentifier[];
  readonly attributes?: readonly CustomerAttribute[];
}

export type EventCategory = 'behaviour' | 'order' | 'touch' | 'ad' | 'account' | 'other';

export interface TimelineEvent {
  readonly id: string;
  readonly name: string;
  readonly category: EventCategory;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  readonly sourceKind: SourceKind | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly oneIdAtEvent: number;
}

export interface TimelinePage extends Page<TimelineEvent> {
  readonly facets: {
    readonly sources: readonly { readonly sourceId: number; readonly name: string; readonly count: number }[];
    readonly categories: readonly { readonly category: EventCategory; readonly count: number }[];
  };
}

export type ProjectionState = 'live' | 'rebuilding' | 'failed';

export interface Projection {
  readonly state: ProjectionState;
  readonly lagMs: number | null;
  readonly events: number;
  readonly people: number;
  readonly asOf: Instant | null;
  readonly rebuild: {
    readonly state: 'idle' | 'running' | 'failed';
    readonly done: number;
    readonly total: number;
    readonly startedAt: Instant | null;
    readonly ratePerSecond: number;
    readonly etaSeconds: number | null;
    readonly error: string | null;
  };
}

export interface SearchResult {
  readonly customers: readonly {
    readonly oneId: number;
    readonly name: string | null;
    readonly phone: string | null;
    readonly matchedBy: string | null;
  }[];
  readonly sources: readonly { readonly id: number; readonly name: string; readonly kind: SourceKind }[];
}
