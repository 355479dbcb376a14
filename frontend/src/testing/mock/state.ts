import type { AuditEntry, Demo, Import, Projection, QuarantineEntry, Session, Source, User } from '@/api/types';
import type { Conflict } from '@/api/conflicts';
import type { SharedValue } from '@/api/sharedValues';
import type { Consent } from '@/api/consents';
import type { Order } from '@/api/orders';
import type { Application, RuleSet, Simulation } from '@/api/rules';
import type { Segment } from '@/api/segments';
import { consentSeeds } from './consents';
import { freshJourneys, type JourneyMock } from './journeys';
import { freshConflicts, freshVersions, idle } from './rules';
import { freshSharedValues } from './sharedValues';
import { ago, day, hour, minute, randomFrom, sourceSeeds } from './seed';
import { segmentSeeds } from './segments';

const random = randomFrom(42);

const permissions: Session['permissions'] = [
  'overview.read', 'customers.read', 'customers.reveal', 'sources.read', 'sources.manage', 'debugger.read', 'imports.read', 'imports.manage', 'quarantine.read',
  'quarantine.manage', 'projection.read', 'projection.manage', 'demo.manage', 'users.read', 'users.manage', 'audit.read',
  'segments.read', 'segments.manage', 'customers.consent',
  'journeys.read', 'journeys.manage', 'identity.steer',
];

export const signedIn: Session = {
  authenticated: true,
  setupRequired: false,
  user: { id: 1, name: '周岚', email: 'lan@camellia.example', role: 'administrator' },
  permissions,
  product: { version: '0.1.0', brandName: '山茶日记', collectorUrl: 'http://localhost:8080', roles: ['collect', 'resolve', 'project', 'console'] },
};
export const signedOut: Session = { ...signedIn, authenticated: false, user: null, permissions: [] };

function source(seed: (typeof sourceSeeds)[number]): Source {
  const stopped = seed.kind === 'douyin';
  const paused = seed.kind === 'ads';
  const level = random.whole(8, 900);
  const perMinute = Array.from({ length: 60 }, (_, index) => (paused || (stopped && index > 15) ? 0 : Math.round(level * (0.7 + random.next() * 0.6))));
  return {
    id: seed.id, name: seed.name, kind: seed.kind, status: paused ? 'paused' : 'active', ratePerSecond: 2000,
    keys: [
      { id: seed.id * 10, kind: seed.kind === 'web' || seed.kind === 'mini_program' ? 'public' : 'server', hint: 'wk_9f…c2', createdAt: ago(90 * day), expiresAt: null, revokedAt: null },
      ...(seed.id === 1 ? [{ id: 11, kind: 'public' as const, hint: 'wk_31…7a', createdAt: ago(300 * day), expiresAt: ago(-20 * hour), revokedAt: null }] : []),
      ...(seed.id === 1 ? [{ id: 12, kind: 'public' as const, hint: 'wk_0c…e9', createdAt: ago(400 * day), expiresAt: null, revokedAt: ago(300 * day) }] : []),
    ],
    createdAt: ago(300 * day), createdBy: '何川', lastEventAt: paused ? ago(17 * hour) : ago(stopped ? 44 * minute : random.whole(1, 50) * 1000),
    accepted24h: level * 1300, refused24h: seed.kind === 'store' ? 12 : seed.kind === 'web' ? Math.round(level * 92) : 0, perMinute,
  };
}

const reasons = ['missing_identifier', 'invalid_timestamp', 'unknown_key', 'event_too_large', 'invalid_json', 'blocked_identifier', 'timestamp_out_of_range'] as const;

function quarantined(index: number): QuarantineEntry {
  const reason = random.pick(reasons);
  const from = random.pick(sourceSeeds);
  const unknown = reason === 'unknown_key';
  const nameless = unknown || reason === 'invalid_json';
  return {
    id: 9_000 - index, receivedAt: ago(index * 7 * minute), sourceId: unknown ? null : from.id, sourceName: unknown ? null : from.name, endpoint: random.pick(['/v1/batch', '/v1/track', '/sa']),
    reason, detail: { missing_identifier: 'neither userId nor anonymousId', invalid_timestamp: 'timestamp "2026-13-40T00:00:00Z" is not a time' }[reason as string] ?? '',
    eventName: nameless ? null : random.pick(['product_viewed', 'order_paid', 'cart_item_added']), messageId: nameless ? null : `node-next-${1_763_400_000 + index}`,
    sizeBytes: random.whole(180, 41_000), truncated: false, status: 'open', resolvedAt: null, resolvedBy: null,
  };
}

const importBase: Import = {
  id: 3, sourceId: 9, sourceName: '会员系统', fileName: '历史订单_2025.csv', sizeBytes: 26_406_912, sha256: '9f2c8a51d0b7e64438aa7d1c2e5f90b3c4d6a8e7f1029384756abcdef0123456', status: 'running', encoding: 'GB18030', delimiter: ',', sheet: null, mapping: null,
  rowsRead: 148_200, rowsAccepted: 147_906, rowsRefused: 294, rowsTotal: 334_054, bytesRead: 11_700_000, ratePerSecond: 9_420, etaSeconds: 20, startedAt: ago(16_000), finishedAt: null, createdBy: '何川', createdAt: ago(2 * minute), error: null, duplicateOf: null,
};

const initialUsers: readonly User[] = [
  { id: 1, name: '周岚', email: 'lan@camellia.example', role: 'administrator', status: 'active', createdAt: ago(300 * day), lastLoginAt: ago(4 * minute) },
  { id: 2, name: '何川', email: 'chuan@camellia.example', role: 'data_engineer', status: 'active', createdAt: ago(280 * day), lastLoginAt: ago(3 * hour) },
  { id: 3, name: '苏芮', email: 'rui@camellia.example', role: 'marketer', status: 'active', createdAt: ago(120 * day), lastLoginAt: ago(2 * day) },
  { id: 4, name: '梁蔚', email: 'wei@camellia.example', role: 'viewer', status: 'disabled', createdAt: ago(200 * day), lastLoginAt: null },
];

const actions = ['source.created', 'source.key_added', 'user.created', 'customer.revealed', 'quarantine.replayed', 'import.started', 'session.signed_in', 'journey.published'];

export interface MockState {
  session: Session;
  sources: Source[];
  quarantine: QuarantineEntry[];
  imports: Import[];
  users: User[];
  audit: AuditEntry[];
  demo: Demo;
  projection: Projection;
  segments: Segment[];
  consents: Consent[];
  empty: boolean;
  journeys: JourneyMock;
  ruleVersions: readonly RuleSet[];
  ruleSimulations: readonly Simulation[];
  ruleApplication: Application;
  conflicts: readonly Conflict[];
  sharedValues: readonly SharedValue[];
  orders: readonly Order[];
}

export function freshState(): MockState {
  return {
    session: signedIn,
    sources: sourceSeeds.map(source),
    quarantine: Array.from({ length: 120 }, (_, index) => quarantined(index)),
    imports: [
      importBase,
      { ...importBase, id: 2, fileName: 'online_retail.csv', status: 'completed', encoding: 'UTF-8', rowsRead: 334_054, rowsAccepted: 333_901, rowsRefused: 153, bytesRead: 26_406_912, etaSeconds: null, finishedAt: ago(2 * hour), startedAt: ago(2 * hour + 36_000), createdAt: ago(2 * hour + 4 * minute) },
      { ...importBase, id: 1, fileName: '门店会员.xlsx', delimiter: null, sheet: 'Sheet1', status: 'uploaded', encoding: 'UTF-8', sizeBytes: 812_000, rowsRead: 0, rowsAccepted: 0, rowsRefused: 0, rowsTotal: null, bytesRead: 0, ratePerSecond: 0, etaSeconds: null, startedAt: null, createdAt: ago(5 * hour) },
    ],
    users: [...initialUsers],
    audit: Array.from({ length: 160 }, (_, index) => ({
      id: 5_000 - index, at: ago(index * 31 * minute), actor: index % 3 === 0 ? '何川' : '周岚', actorId: index % 3 === 0 ? 2 : 1, action: actions[index % actions.length] as string,
      targetType: 'source', targetId: String((index % 9) + 1), targetName: sourceSeeds[index % 9]?.name ?? null,
      detail: { before: { status: 'active', ratePerSecond: 1000 }, after: { status: 'active', ratePerSecond: 2000 } }, ip: '10.0.3.18',
    })),
    demo: { state: 'none', people: 0, peopleTotal: 20_000, events: 0, eventsTotal: 612_000, ratePerSecond: 0, etaSeconds: null, startedAt: null, finishedAt: null, error: null },
    projection: { state: 'live', lagMs: 380, events: 13_462_817, people: 20_000, asOf: ago(380), rebuild: { state: 'idle', done: 0, total: 0, startedAt: null, ratePerSecond: 0, etaSeconds: null, error: null } },
    segments: [...segmentSeeds],
    consents: [...consentSeeds],
    empty: false,
    journeys: freshJourneys(),
    ruleVersions: freshVersions(),
    ruleSimulations: [],
    ruleApplication: idle,
    conflicts: freshConflicts(),
    sharedValues: freshSharedValues(),
    orders: [],
  };
}
