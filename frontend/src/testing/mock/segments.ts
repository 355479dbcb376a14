import type { WireCondition } from '@/api/conditions';
import type { Computing, Segment, SegmentVersion } from '@/api/segments';
import { ago, day, hour, minute } from './seed';

const idle: Computing = { state: 'idle', done: 0, total: 0, startedAt: null, error: null };
const attribute = (id: string, key: string, op: string, values: readonly unknown[]): WireCondition => ({ type: 'attribute', id, key, test: { op, values } });
const event = (id: string, name: string, days: number, extra: Readonly<Record<string, unknown>> = {}): WireCondition => ({
  type: 'event', id, did: true, event: name, where: [], measure: { kind: 'count' }, compare: 'gte', value: 1, window: { kind: 'last', amount: days, unit: 'days' }, ...extra,
});

/** The rule of the picture: two blocks and an exclusion. */
export const cartRule: WireCondition = {
  type: 'all', id: 'rule',
  conditions: [
    {
      type: 'all', id: 'include',
      conditions: [
        {
          type: 'all', id: 'c1',
          conditions: [
            attribute('c2', 'member_level', 'in', ['银卡', '金卡', '铂金']),
            event('c3', 'cart_item_added', 30, { where: [{ property: 'category', test: { op: 'in', values: ['护肤'] } }, { property: 'price', test: { op: 'gte', values: [199] } }], value: 2 }),
            event('c4', 'order_paid', 7, { did: false }),
          ],
        },
        { type: 'any', id: 'c5', conditions: [attribute('c6', 'total_spent', 'gte', [300]), event('c7', 'message_opened', 60, { value: 3 })] },
      ],
    },
    { type: 'none', id: 'exclude', conditions: [event('c8', 'order_refunded', 90), { type: 'segment', id: 'c9', segmentId: 3, in: true }] },
  ],
};

const sentences = {
  cart: { 'zh-CN': '会员等级是银卡、金卡或铂金，近 30 天至少 2 次加购单价 ¥199 以上的护肤品，近 7 天没有支付订单；累计消费不小于 300，或近 60 天打开过 3 次消息。不含近 90 天退款的人和内部员工。', 'en-US': 'Member level is silver, gold or platinum, added skincare of ¥199 or more to the cart at least twice in 30 days, and did not pay in 7 days; spent 300 or more, or opened 3 messages in 60 days. Without people who refunded in 90 days, and staff.' },
  east: { 'zh-CN': '会员等级是铂金，且所在城市是上海、杭州、南京、宁波或苏州。', 'en-US': 'Member level is platinum, and city is Shanghai, Hangzhou, Nanjing, Ningbo or Suzhou.' },
  staff: { 'zh-CN': '是内部员工。', 'en-US': 'Is staff.' },
  sleeping: { 'zh-CN': '支付过订单，但近 45 天没有支付。', 'en-US': 'Paid an order once, but not in 45 days.' },
  first: { 'zh-CN': '近 7 天第一次支付订单。', 'en-US': 'Paid a first order in 7 days.' },
  birthday: { 'zh-CN': '生日在近 30 天内。', 'en-US': 'Birthday within 30 days.' },
};

const base: Segment = {
  id: 1, name: '双11 加购未付 · 高潜', description: '给双11 挽回旅程用', status: 'active', version: 3, draft: cartRule, definition: cartRule, live: true, sentence: sentences.cart, size: 386, sizeAsOf: ago(4_000), computing: idle, timeDriven: true,
  usedBy: [{ kind: 'journey', id: 1, name: '加购未付挽回' }, { kind: 'segment', id: 6, name: '加购未付 · 上海' }], createdBy: '苏芮', updatedBy: '苏芮', createdAt: ago(20 * day), updatedAt: ago(3 * minute), publishedAt: ago(2 * day),
};
const rule = (condition: WireCondition) => ({ draft: condition, definition: condition });

export const segmentSeeds: readonly Segment[] = [
  base,
  { ...base, id: 2, name: '铂金会员 · 华东', description: '', version: 1, ...rule({ type: 'all', id: 'c1', conditions: [attribute('c2', 'member_level', 'in', ['铂金']), attribute('c3', 'city', 'in', ['上海', '杭州', '南京', '宁波', '苏州'])] }), sentence: sentences.east, size: 1_204, sizeAsOf: ago(40_000), timeDriven: false, usedBy: [], createdBy: '周岚', updatedBy: '周岚', updatedAt: ago(9 * day) },
  { ...base, id: 3, name: '内部员工', description: '所有营销都要排除', version: 2, ...rule(attribute('c1', 'is_staff', 'is_true', [])), sentence: sentences.staff, size: 318, sizeAsOf: ago(12 * minute), timeDriven: false, usedBy: [{ kind: 'segment', id: 1, name: '双11 加购未付 · 高潜' }], createdBy: '何川', updatedBy: '何川', updatedAt: ago(60 * day) },
  { ...base, id: 4, name: '沉睡预警 45 天', description: '', version: 5, ...rule({ type: 'all', id: 'c1', conditions: [event('c2', 'order_paid', 1, { window: { kind: 'ever' } }), event('c3', 'order_paid', 45, { did: false })] }), sentence: sentences.sleeping, size: 6_902, sizeAsOf: ago(26 * hour), computing: { state: 'running', done: 8_200, total: 20_000, startedAt: ago(6_000), error: null }, usedBy: [{ kind: 'journey', id: 3, name: '流失预警·企微' }], updatedAt: ago(hour) },
  { ...base, id: 5, name: '近 7 天首单', description: '', version: 1, ...rule(event('c1', 'order_paid', 7)), sentence: sentences.first, size: 2_318, sizeAsOf: ago(2_000), usedBy: [{ kind: 'journey', id: 2, name: '新客 7 日培育' }], updatedAt: ago(3 * day) },
  { ...base, id: 6, name: '生日月', description: '', version: 1, ...rule({ type: 'attribute', id: 'c1', key: 'birthday', test: { op: 'in_last', values: [30], unit: 'days' } }), sentence: sentences.birthday, size: 1_655, sizeAsOf: ago(31 * hour), computing: { state: 'failed', done: 3_100, total: 20_000, startedAt: ago(31 * hour), error: 'projection_unavailable' }, usedBy: [], updatedAt: ago(30 * day) },
  { ...base, id: 7, name: '试用装领取未购', description: '', status: 'draft', version: 0, definition: null, draft: { type: 'all', id: 'c1', conditions: [event('c2', 'coupon_received', 14), event('c3', 'order_paid', 14, { did: false })] }, sentence: null, size: null, sizeAsOf: null, usedBy: [], createdBy: '苏芮', updatedAt: ago(5 * hour), publishedAt: null },
];

export const versionsOf = (segment: Segment): readonly SegmentVersion[] =>
  Array.from({ length: segment.version }, (_, index) => ({
    version: segment.version - index, definition: segment.definition ?? cartRule, sentence: segment.sentence ?? sentences.cart, publishedBy: index % 2 === 0 ? '苏芮' : '周岚', publishedAt: ago((index + 1) * 4 * day),
  }));
