import type { Conflict } from '@/api/conflicts';
import type { Holder, Order, OrderPreview } from '@/api/orders';
import type { Application, Effects, KindRules, Rules, RuleSet, Simulation } from '@/api/rules';
import { identityOf, keyOf } from './identity';
import { people } from './people';
import { ago, day, hour, minute } from './seed';

const terms = (kind: string, priority: number, strong: boolean, limit: number, changes: Partial<KindRules> = {}): KindRules => ({ kind, priority, strong, limit, windowDays: null, genericAfter: 50, blocked: [], ...changes });

export const firstRules: Rules = {
  policy: 'keep_existing',
  componentCap: 1_000,
  kinds: [
    terms('member_no', 10, true, 1), terms('user_id', 15, true, 1), terms('crm_id', 20, true, 3), terms('wechat_unionid', 25, true, 1), terms('phone', 30, true, 3), terms('email', 35, true, 5),
    terms('wechat_openid', 40, true, 1), terms('wecom_external_userid', 45, true, 1), terms('taobao_ouid', 50, true, 1), terms('taobao_open_uid', 51, true, 1), terms('douyin_open_id', 55, true, 1),
    terms('idfa', 80, false, 20), terms('oaid', 81, false, 20), terms('imei_md5', 82, false, 20), terms('device_id', 85, false, 50), terms('anonymous_id', 90, false, 200),
  ],
};
const second: Rules = { ...firstRules, kinds: firstRules.kinds.map((each) => (each.kind === 'phone' ? { ...each, blocked: ['02161234567', '4008123123'] } : each.kind === 'email' ? { ...each, limit: 3 } : each)) };

const version = (number: number, rules: Rules, days: number, publishedBy: string | null, note: string): RuleSet => ({ version: number, inForce: number === 2, rules, publishedAt: ago(days * day), publishedBy, note, restored: null });
export const freshVersions = (): readonly RuleSet[] => [version(2, second, 12, '何川', '前台的公用号码不再连人'), version(1, firstRules, 300, null, '')];

/** Nobody ever asked. */
export const idle: Application = { state: 'idle', version: 2, done: 0, total: 0, merges: 0, splits: 0, skipped: 0, startedAt: null, endedAt: null, ratePerSecond: 0, etaSeconds: null, error: null };
export const beganApplication = (number: number): Application => ({ ...idle, state: 'running', version: number, startedAt: ago(0) });
/** Each look takes it further. */
export function further(application: Application): Application {
  if (application.state !== 'running') return application;
  const total = 31_406;
  const done = Math.min(total, application.done + 9_200);
  const ended = application.done === total;
  return { ...application, state: ended ? 'idle' : 'running', done, total, merges: Math.round(done / 190), splits: Math.round(done / 900), ratePerSecond: 9_200, etaSeconds: ended ? null : Math.ceil((total - done) / 9_200), endedAt: ended ? ago(0) : null };
}

const holder = (index: number, kind: string, value: string): Holder => ({ key: keyOf(people[index]?.oneId ?? 1, 90 + kind.length), kind, scope: '', value, strength: 'strong', oneId: people[index]?.oneId ?? 1 });

/** What came out of trying the draft: more the more was changed, so that it can be told apart from the rules in force. */
export function effectsOf(draft: Rules, changes: number): Effects {
  const some = changes > 0;
  return {
    identifiers: 61_482, links: 58_904, peopleBefore: 20_000, peopleAfter: some ? 19_871 : 20_000, merges: some ? 164 : 0, splits: some ? 35 : 0, moves: some ? 212 : 0, vanished: 0, appeared: 0,
    sizes: [
      { from: 1, to: 1, before: 4_210, after: some ? 4_174 : 4_210 }, { from: 2, to: 2, before: 6_833, after: some ? 6_760 : 6_833 }, { from: 3, to: 5, before: 7_655, after: some ? 7_598 : 7_655 }, { from: 6, to: 10, before: 1_264, after: some ? 1_296 : 1_264 },
      { from: 11, to: 20, before: 36, after: some ? 41 : 36 }, { from: 21, to: 50, before: 2, after: 2 }, { from: 51, to: 100, before: 0, after: 0 }, { from: 101, to: 1_000, before: 0, after: 0 }, { from: 1_001, to: null, before: 0, after: 0 },
    ],
    largest: [
      { surest: holder(2, 'member_no', 'M00…9001'), before: 24, after: some ? 31 : 24 }, { surest: holder(0, 'member_no', 'M00…3318'), before: 22, after: 22 }, { surest: holder(9, 'user_id', 'u_8…1177'), before: 14, after: some ? 19 : 14 },
      { surest: holder(14, 'crm_id', 'C20…4410'), before: 13, after: 13 },
    ],
    hubs: [
      { identifier: holder(5, 'phone', '021****4567'), seenWith: 143, people: 96, before: 'generic', after: 'generic' },
      { identifier: holder(6, 'email', 's***@camellia.example'), seenWith: 38, people: 31, before: 'open', after: some ? 'generic' : 'open' },
      { identifier: holder(7, 'phone', '159****0001'), seenWith: 6, people: 4, before: 'open', after: 'open' },
    ],
    merged: some
      ? [
          { parts: [{ surest: holder(0, 'member_no', 'M00…3318'), identifiers: 9 }, { surest: holder(3, 'member_no', 'M00…0924'), identifiers: 2 }], partsTotal: 2, because: { reason: 'limit', kind: 'member_no', identifier: null } },
          { parts: [{ surest: holder(8, 'phone', '186****2204'), identifiers: 3 }, { surest: holder(11, 'email', 'w***@mail.example'), identifiers: 1 }, { surest: holder(12, 'wechat_openid', 'oX3…k9Qe'), identifiers: 2 }], partsTotal: 5, because: { reason: 'claim', kind: null, identifier: null } },
        ]
      : [],
    split: some ? [{ parts: [{ surest: holder(6, 'user_id', 'u_1…7731'), identifiers: 4 }, { surest: holder(6, 'crm_id', 'C19…0070'), identifiers: 1 }], partsTotal: 2, because: { reason: 'generic', kind: null, identifier: holder(6, 'email', 's***@camellia.example') } }] : [],
    moved: some ? [{ identifier: holder(10, 'phone', '138****9017'), from: holder(10, 'user_id', 'u_4…0032'), to: holder(15, 'user_id', 'u_9…5521'), because: { reason: 'limit', kind: 'user_id', identifier: null } }] : [],
    unrecorded: draft.kinds.filter(({ kind, strong }) => strong && firstRules.kinds.some((each) => each.kind === kind && !each.strong)).map(({ kind }) => kind),
  };
}

/** Three looks and it is done. */
export const startedSimulation = (id: string, draft: Rules, basedOn: number): Simulation => ({ id, state: 'running', phase: 'identifiers', draft, basedOn, by: '周岚', done: 24_000, total: 61_482, ratePerSecond: 212_000, etaSeconds: 1, startedAt: ago(0), endedAt: null, effects: null, error: null });

const evidence = (count: number, first: number, last: number) => ({ firstAt: ago(first * day), lastAt: ago(last), count });

function conflict(index: number, reason: Conflict['reason'], kind: string | null, seenOn: 'verified' | 'claimed', a: readonly [string, string], b: readonly [string, string]): Conflict {
  const side = (person: number, [seenKind, value]: readonly [string, string], member: string) => {
    const row = people[person];
    const oneId = row?.oneId ?? 1;
    const held = (id: number, heldKind: string, heldValue: string): Holder => ({ key: keyOf(oneId, 40 + id), kind: heldKind, scope: '', value: heldValue, strength: 'strong', oneId });
    return { oneId, name: row?.name ?? null, firstSeenAt: ago(200 * day), lastSeenAt: ago((index + 1) * hour), events: row?.events ?? 0, identifiers: [...(kind === null || kind === seenKind ? [] : [held(1, kind, member)]), held(0, seenKind, value), held(2, 'wechat_openid', `o5r…T${index}2w`)], more: index % 3 };
  };
  const one = side(index * 2, a, `M00…33${index}8`);
  const other = side(index * 2 + 1, b, `M00…09${index}4`);
  const end = (person: typeof one) => person.identifiers.find(({ key }) => key === keyOf(person.oneId, 40)) as Holder;
  return {
    a: end(one), b: end(other), reason, kind, refusedAt: ago((index * 7 + 1) * hour + 20 * minute), verified: seenOn === 'verified' ? evidence(index + 1, 12 + index, (index + 1) * hour) : null,
    claimed: seenOn === 'claimed' || index % 2 === 0 ? evidence(3 + index, 9, 2 * hour) : null, sourceName: index % 2 === 0 ? '官网商城' : '山茶小程序', one, other, ruling: null,
  };
}

export const freshConflicts = (): readonly Conflict[] => [
  conflict(0, 'limit', 'member_no', 'verified', ['phone', '138****6620'], ['wechat_unionid', 'oLq…8mXc']),
  conflict(1, 'limit', 'user_id', 'verified', ['user_id', 'u_8…2210'], ['email', 'l***@camellia.example']),
  conflict(2, 'claim', null, 'claimed', ['email', 'w***@mail.example'], ['phone', '186****2204']),
  conflict(3, 'limit', 'taobao_ouid', 'verified', ['taobao_ouid', 'AAF…z31K'], ['phone', '159****0001']),
  conflict(4, 'size', null, 'verified', ['crm_id', 'C20…1207'], ['email', 's***@camellia.example']),
  conflict(5, 'claim', null, 'claimed', ['wechat_openid', 'oX3…k9Qe'], ['user_id', 'u_1…7731']),
];

/** Whether a pair names both sides of a conflict. */
export const isAbout = ({ one, other }: Conflict, { a, b }: { readonly a: string; readonly b: string }) => one.identifiers.some(({ key }) => key === a) && other.identifiers.some(({ key }) => key === b);

/** What a ruling would do, on the people the mock knows. */
/** The value goes back to whoever it was seen with first. */
function unblocked(key: string): OrderPreview {
  const identity = identityOf(people[0]?.oneId ?? 0);
  const all = (identity?.identifiers ?? []).map(({ key: name, kind, scope, value, strength, oneId }) => ({ key: name, kind, scope, value, strength, oneId }));
  const value = all.filter((each) => each.key === key);
  const own = all.filter(({ oneId, strength }) => oneId === identity?.oneId && strength === 'strong');
  const me = { oneId: identity?.oneId ?? 0, name: people[0]?.name ?? null };
  const before = [{ ...me, identifiers: own, events: 412 }, { oneId: value[0]?.oneId ?? -1, name: null, identifiers: value, events: 37 }];
  return value.length === 0 ? { before: [], after: [], changesNothing: true } : { before, after: [{ ...me, identifiers: [...own, ...value], events: 449 }], changesNothing: false };
}

export function previewOf(order: Order, conflicts: readonly Conflict[]): OrderPreview {
  if (order.kind === 'split') {
    const identity = identityOf(order.oneId);
    const own = (identity?.identifiers ?? []).filter(({ oneId }) => oneId === identity?.oneId).map(({ key, kind, scope, value, strength, oneId }) => ({ key, kind, scope, value, strength, oneId }));
    const leaving = own.filter(({ key }) => order.chosen.includes(key));
    const staying = own.filter(({ key }) => !order.chosen.includes(key));
    const part = (oneId: number, identifiers: readonly Holder[], events: number) => ({ oneId, name: oneId > 0 ? (people.find((each) => each.oneId === oneId)?.name ?? null) : null, identifiers, events });
    const before = [part(order.oneId, own, 412)];
    const nothing = leaving.length === 0 || staying.length === 0;
    return { before, after: nothing ? before : [part(order.oneId, staying, 371), part(-1, leaving, 41)], changesNothing: nothing };
  }
  if (order.kind === 'unblock') return unblocked(order.key);
  const found = conflicts.find((each) => ('a' in order ? isAbout(each, order) : each.a.key === order.key || each.b.key === order.key));
  if (found === undefined) return { before: [], after: [], changesNothing: true };
  const side = ({ oneId, name, identifiers, events }: Conflict['one']) => ({ oneId, name, identifiers, events });
  const before = [side(found.one), side(found.other)];
  if (order.kind !== 'together') return { before, after: before, changesNothing: true };
  return { before, after: [{ ...side(found.one), identifiers: [...found.one.identifiers, ...found.other.identifiers], events: found.one.events + found.other.events }], changesNothing: false };
}
