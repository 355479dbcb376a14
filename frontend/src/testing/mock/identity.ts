import type { Evidence, IdentifierNode, Identity, IdentityChange, IdentityRuling, IdentityTie, Standing } from '@/api/identity';
import type { CustomerRow } from '@/api/types';
import { identifiersOf, people } from './people';
import { ago, day, hour, minute, randomFrom, sourceSeeds } from './seed';

type Held = Omit<IdentifierNode, 'id' | 'key' | 'standing' | 'firstSeenAt' | 'lastSeenAt' | 'sourceName'> & { readonly standing?: Standing };

const sourceName = (index: number) => sourceSeeds[index % sourceSeeds.length]?.name ?? null;
const seen = (count: number, first: number, last = hour): Evidence => ({ firstAt: ago(first * day), lastAt: ago(last), count });

/** As the server's: a name of the identifier that says nothing. */
export const keyOf = (oneId: number, id: number) => `00000000-0000-4000-8000-${String(oneId % 1_000_000).padStart(6, '0')}${String(id).padStart(6, '0')}`;

const numbered = (held: readonly Held[]): readonly IdentifierNode[] =>
  held.map((each, id) => ({ standing: 'open', ...each, id, key: keyOf(each.oneId, id), firstSeenAt: ago((260 - ((id * 37) % 200)) * day), lastSeenAt: ago((id * 7 + 1) * hour + 12 * minute), sourceName: sourceName(id) }));

const strong = (oneId: number, kind: string, value: string, scope = ''): Held => ({ oneId, kind, scope, value, strength: 'strong' });
const weak = (oneId: number, kind: string, value: string): Held => ({ oneId, kind, scope: '', value, strength: 'weak' });

const tie = (a: number, b: number, verified: Evidence | null, changes: Partial<IdentityTie> = {}): IdentityTie => ({ a, b, verified, claimed: null, sourceName: sourceName(a + b), joins: true, refusal: null, family: null, ruling: null, ...changes });

const ruled = (ruling: IdentityRuling['ruling'], by: string, before: number): IdentityRuling => ({ ruling, by, at: ago(before) });

/** A member whose phone and address others have used too: two people stay apart, and one part hangs by an e-mail address alone. */
function conflicted({ oneId }: CustomerRow): Identity {
  const [one, other, blocked, shared] = [3, 4, 8, 9].map((index) => people[index]?.oneId ?? index) as [number, number, number, number];
  return {
    oneId,
    identifiers: numbered([
      strong(oneId, 'member_no', 'M00…3318'), strong(oneId, 'wechat_unionid', 'oLq…8mXc'), strong(oneId, 'phone', '138****6620'), strong(oneId, 'email', 'l***@camellia.example'), strong(oneId, 'crm_id', 'C20…1207'),
      strong(oneId, 'wechat_openid', 'o5r…Tn2w', 'wx8c41e0d2f7'), strong(oneId, 'wechat_openid', 'oX3…k9Qe', 'source-2'), strong(oneId, 'wecom_external_userid', 'wmB…7fAg', 'ww3fa1'), strong(oneId, 'taobao_ouid', 'AAF…z31K', 'source-4'),
      weak(oneId, 'oaid', '9c4…e07f'), weak(oneId, 'anonymous_id', '7b1…40c2'),
      strong(one, 'member_no', 'M00…0924'), strong(one, 'phone', '159****0001'), strong(other, 'user_id', 'u_8…2210'),
      { ...strong(blocked, 'phone', '400****8800'), standing: 'blocked' }, { ...strong(shared, 'crm_id', 'tab…0007'), standing: 'generic' },
    ]),
    ties: [
      tie(0, 2, seen(6, 250)), tie(1, 2, seen(3, 200), { claimed: seen(5, 180) }), tie(1, 5, seen(42, 240)), tie(1, 6, seen(4, 210)), tie(1, 7, seen(1, 90, 90 * day)), tie(2, 8, seen(9, 160)), tie(2, 3, null, { claimed: seen(3, 60) }), tie(3, 4, seen(2, 30, 20 * day)),
      tie(2, 11, seen(1, 12, 12 * day), { joins: false, refusal: 'limit', family: 'member_no' }), tie(3, 12, null, { claimed: seen(2, 5), joins: false, refusal: 'claim' }), tie(3, 13, seen(1, 3, 3 * day), { joins: false, refusal: 'kept_apart', ruling: ruled('apart', '周岚', 2 * day) }),
      tie(5, 7, null, { ruling: ruled('together', '陈晓', 40 * day) }), tie(0, 14, seen(37, 60), { joins: false, refusal: 'blocked' }), tie(1, 15, seen(4, 20), { joins: false, refusal: 'generic' }),
    ],
    doubts: [{ kind: 'dangling', hub: 3, held: 0, doubtful: 4 }],
    complete: true,
    asOf: ago(2_000),
  };
}

/** As many identifiers as are still shown one by one, and more ties than that. */
function crowded({ oneId }: CustomerRow): Identity {
  const random = randomFrom(30);
  const kinds = ['wechat_openid', 'phone', 'email', 'crm_id', 'douyin_open_id', 'taobao_ouid'] as const;
  const openIds = Array.from({ length: 22 }, (_, index) => strong(oneId, kinds[index % kinds.length] ?? 'crm_id', `o${index}x…${1000 + index * 37}`, `source-${(index % 9) + 1}`));
  const cookies = Array.from({ length: 6 }, (_, index) => weak(oneId, index % 2 === 0 ? 'anonymous_id' : 'oaid', `${index}b7…4${index}c2`));
  const others = people.slice(5, 8).map((person, index) => strong(person.oneId, 'member_no', `M0${index}…77${index}1`));
  const identifiers = numbered([strong(oneId, 'member_no', 'M00…9001'), strong(oneId, 'wechat_unionid', 'oLq…77aa'), ...openIds, ...cookies, ...others]);
  const spokes = openIds.map((_, index) => tie(index % 3, index + 2, seen(random.whole(1, 900), 200 - index * 3))).filter(({ a, b }) => a !== b);
  const refused = others.map((_, index) => tie(3 + index * 5, 30 + index, seen(1 + index, 9), { joins: false, refusal: 'limit', family: 'member_no' }));
  return { oneId, identifiers, ties: [tie(0, 1, seen(31, 220)), ...spokes, tie(7, 12, null, { claimed: seen(4, 20) }), ...refused], doubts: [], complete: false, asOf: ago(2_000) };
}

function usual(row: CustomerRow): Identity {
  const own = numbered(identifiersOf(row).map(({ kind, scope, value, strength }) => ({ oneId: row.oneId, kind, scope, value, strength })));
  const [first, ...others] = own.filter(({ strength }) => strength === 'strong');
  return { oneId: row.oneId, identifiers: own, ties: first === undefined ? [] : others.map(({ id }) => tie(first.id, id, seen(id * 4 + 1, 90 + id * 10))), doubts: [], complete: true, asOf: ago(2_000) };
}

function single(row: CustomerRow): Identity {
  const { identifiers, ...rest } = usual(row);
  return { ...rest, identifiers: identifiers.slice(0, 1), ties: [] };
}

/** The first person has conflicts, the second one identifier, the third very many; all others are usual. */
export function identityOf(oneId: number): Identity | undefined {
  const row = oneId === 777 ? people[0] : people.find((person) => person.oneId === oneId);
  if (row === undefined) return undefined;
  return ([conflicted, single, crowded][people.indexOf(row)] ?? usual)(row);
}

const about = [{ kind: 'phone', value: '138****6620' }, { kind: 'member_no', value: 'M00…0924' }];

/** What may have happened, over and over, newest first. */
function pastOf({ oneId }: CustomerRow, count: number): readonly IdentityChange[] {
  const me = { oneId, personOneId: oneId, name: null };
  const old = { oneId: 10_471_006, personOneId: oneId, name: null };
  const [one, other] = [people[3], people[4]].map((row) => ({ oneId: row?.oneId ?? 1, personOneId: row?.oneId ?? 1, name: row?.name ?? null })) as [IdentityChange['kept'], IdentityChange['kept']];
  const long = { ...other, name: '阿卜杜热合曼·买买提*艾力（山茶日记长期会员，备注名很长很长很长）' };
  const none = { by: null, sourceName: null, version: null, order: null, event: null };
  const event = (name: string, id: number) => ({ id: `01900000-0000-4000-8000-0000000000${String(id).padStart(2, '0')}`, name, occurredAt: ago(id * 9 * day), oneId });
  const kinds: readonly Omit<IdentityChange, 'id' | 'at'>[] = [
    { kind: 'split', ownIsKept: true, kept: me, other: one, cause: { ...none, kind: 'decision', by: '周岚', order: { kind: 'apart', about, more: 0 }, event: event('identity_decided', 1) } },
    { kind: 'merge', ownIsKept: true, kept: me, other: old, cause: { ...none, kind: 'event', sourceName: '山茶小程序', event: event('profile_updated', 2) } },
    { kind: 'move', ownIsKept: false, kept: long, other: me, cause: { ...none, kind: 'decision', by: '一个名字特别长的数据治理同事（上海总部）', order: { kind: 'together', about: [...about, { kind: 'wechat_unionid', value: 'oLq…8mXc' }, { kind: 'email', value: 'l***@camellia-members.example' }], more: 12 }, event: event('identity_decided', 3) } },
    { kind: 'split', ownIsKept: true, kept: me, other: long, cause: { ...none, kind: 'rules', by: '陈晓', version: 4 } },
    { kind: 'merge', ownIsKept: false, kept: one, other: me, cause: { ...none, kind: 'event', sourceName: null } },
    { kind: 'split', ownIsKept: true, kept: me, other: one, cause: { ...none, kind: 'decision', by: '周岚', order: { kind: 'block', about: [{ kind: 'phone', value: '400****8800' }], more: 0 }, event: event('identity_decided', 4) } },
  ];
  return Array.from({ length: count }, (_, index) => ({ ...(kinds[index % kinds.length] as (typeof kinds)[number]), id: count - index, at: ago((index * index + 1) * 5 * hour) }));
}

/** Newest first: more than a page of the first person, nothing of the second, one merge of all others. */
export function historyOf(oneId: number): readonly IdentityChange[] {
  const row = oneId === 777 ? people[0] : people.find((person) => person.oneId === oneId);
  if (row === undefined || row === people[1]) return [];
  return row === people[0] ? pastOf(row, 26) : pastOf(row, 2).slice(1);
}
