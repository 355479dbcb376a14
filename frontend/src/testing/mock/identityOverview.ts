import type { IdentityOverview, KindFigures } from '@/api/identity';
import { ago, day, randomFrom } from './seed';

const persons = 2_481_630;
const generics: Readonly<Record<string, number>> = { phone: 214, email: 37, anonymous_id: 1_906, oaid: 55 };
const kind = (name: string, share: number, each: number, strong = true): KindFigures => ({ kind: name, strong, people: Math.round(persons * share), identifiers: Math.round(persons * share * each), generic: generics[name] ?? 0 });

const kinds = [
  kind('member_no', 0.318, 1), kind('user_id', 0.246, 1), kind('wechat_unionid', 0.402, 1), kind('phone', 0.451, 1.08), kind('email', 0.094, 1.03), kind('wechat_openid', 0.389, 1.4), kind('wecom_external_userid', 0.121, 1),
  kind('taobao_ouid', 0.274, 1), kind('douyin_open_id', 0.163, 1), kind('oaid', 0.207, 1.2, false), kind('idfa', 0.084, 1.1, false), kind('anonymous_id', 0.742, 2.6, false),
];

/** How well two channels know each other, where that is no accident of size. */
const close: Readonly<Record<string, number>> = {
  'member_no phone': 0.962, 'wechat_unionid wechat_openid': 0.981, 'user_id phone': 0.713, 'wechat_unionid phone': 0.534, 'wechat_unionid wecom_external_userid': 0.924, 'member_no wechat_unionid': 0.611,
  'taobao_ouid phone': 0.087, 'douyin_open_id phone': 0.052, 'taobao_ouid douyin_open_id': 0, 'member_no taobao_ouid': 0.183, 'member_no douyin_open_id': 0.041, 'phone email': 0.388,
};

function overlapOf(a: KindFigures, b: KindFigures, random: number) {
  const rate = close[`${a.kind} ${b.kind}`] ?? random * (a.strong && b.strong ? 0.28 : 0.6);
  const people = Math.round(Math.min(a.people, b.people) * rate);
  return { a: a.kind, b: b.kind, people, rate: people / Math.min(a.people, b.people) };
}

const date = (daysAgo: number) => new Date(Date.now() + 8 * 3_600_000 - daysAgo * day).toISOString().slice(0, 10);

export function identityOverview(): IdentityOverview {
  const random = randomFrom(71);
  const known = Math.round(persons * 0.628);
  return {
    counting: false,
    figures: {
      asOf: ago(24_000), persons, known, anonymous: persons - known, conflicts: 318, kinds,
      overlaps: kinds.flatMap((a, index) => kinds.slice(index + 1).map((b) => overlapOf(a, b, random.next()))),
      days: Array.from({ length: 30 }, (_, index) => ({ day: date(29 - index), merges: Math.round(random.whole(380, 620) * (index === 18 ? 3.1 : index === 19 ? 1.6 : 1)), splits: random.whole(4, 30) })),
    },
  };
}

export const nobody = (): IdentityOverview => ({
  counting: false,
  figures: { asOf: ago(2_000), persons: 0, known: 0, anonymous: 0, conflicts: 0, kinds: [], overlaps: [], days: Array.from({ length: 30 }, (_, index) => ({ day: date(29 - index), merges: 0, splits: 0 })) },
});
