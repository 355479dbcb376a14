import type { Customer, CustomerIdentifier, CustomerRow, EventCategory, SourceKind, TimelineEvent } from '@/api/types';
import { ago, day, hour, minute, products, randomFrom, sourceSeeds } from './seed';

const surnames = [...'林王陈赵周黄吴徐孙马胡郭沈何朱高罗郑梁谢'];
const givenNames = [...'汐婷楠妍怡蕾雨琳宁悦欣晗玥瑶洁'];
const cities = ['上海', '杭州', '成都', '深圳', '南京', '北京', '武汉', '宁波', '厦门', '苏州'];
const levels = ['普卡', '银卡', '金卡', '铂金'];
const channelOrder = ['official_account', 'mini_program', 'wecom', 'tmall', 'douyin', 'store', 'app', 'web'];
const kindOf: Readonly<Record<string, string>> = {
  official_account: 'wechat_openid', mini_program: 'wechat_openid', wecom: 'wecom_external_userid', tmall: 'taobao_ouid', douyin: 'douyin_open_id', store: 'member_no', app: 'oaid', web: 'anonymous_id',
};
const lastEvents = ['message_opened', 'order_paid', 'cart_item_added', 'product_viewed', 'account_followed', 'coupon_received', 'live_viewed', 'page_viewed'];

function person(index: number): CustomerRow {
  const random = randomFrom(index * 7919 + 17);
  const channels = channelOrder.filter(() => random.chance(0.42));
  if (channels.length === 0) channels.push('web');
  const known = random.chance(0.86);
  const orders = random.chance(0.25) ? 0 : random.whole(1, 16);
  const lastSeen = index * index * 4 * minute + random.whole(1, 9) * minute;
  const source = random.pick(sourceSeeds);
  return {
    oneId: 10_482_931 - index * 2_311 + random.whole(1, 900),
    name: known ? `${surnames[index % surnames.length]}*${random.chance(0.6) ? random.pick(givenNames) : ''}` : null,
    phone: known ? `1${random.pick(['38', '59', '86', '33', '77', '35', '50'])}****${random.whole(1000, 9999)}` : null,
    kinds: [...new Set([...(known ? ['phone'] : []), ...channels.map((channel) => kindOf[channel] ?? 'device_id')])],
    channels,
    city: known ? random.pick(cities) : null,
    memberLevel: known && random.chance(0.8) ? random.pick(levels) : null,
    firstSeenAt: ago(lastSeen + random.whole(3, 400) * day),
    lastSeenAt: ago(lastSeen),
    lastEventName: random.pick(lastEvents),
    lastSourceName: source.name,
    orders,
    spent: orders === 0 ? 0 : Math.round(orders * random.whole(140, 560) * 100) / 100,
    currency: 'CNY',
    events: random.whole(3, 640),
    matchedBy: null,
  };
}

export const people: readonly CustomerRow[] = Array.from({ length: 180 }, (_, index) => person(index));

const values: Readonly<Record<string, string>> = {
  phone: '138****6620', wechat_openid: 'o5rT…Tn2w', wecom_external_userid: 'wmBz…7fAg', taobao_ouid: 'AAFk…z31K', douyin_open_id: '_000…9xQd', member_no: 'M****3318', oaid: '9c4a…e07f', anonymous_id: '7b1e…40c2',
};

export function identifiersOf(row: CustomerRow): readonly CustomerIdentifier[] {
  return row.kinds.map((kind, index) => ({
    kind,
    scope: kind === 'wechat_openid' ? 'wx8c41e0d2f7' : kind === 'wecom_external_userid' ? 'ww3fa1' : '',
    value: kind === 'phone' ? (row.phone ?? '') : (values[kind] ?? 'a1b2…c3d4'),
    strength: ['oaid', 'anonymous_id'].includes(kind) ? 'weak' : 'strong',
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: ago(index * 9 * hour + 12 * minute),
    sourceName: sourceSeeds[index % sourceSeeds.length]?.name ?? null,
    linkedBy: `01JD7Q3${index}M8T9`,
  }));
}

export function customerOf(oneId: number): Customer | undefined {
  const redirected = oneId === 777 ? people[0] : undefined;
  const row = redirected ?? people.find((candidate) => candidate.oneId === oneId);
  if (row === undefined) return undefined;
  const attribute = (key: string, value: unknown, type: string, source: number, before: number) => ({
    key, value, type, sourceId: source, sourceName: sourceSeeds[source - 1]?.name ?? null, at: ago(before),
  });
  return {
    oneId: row.oneId,
    redirectedFrom: redirected === undefined ? null : oneId,
    name: row.name,
    phone: row.phone,
    kinds: row.kinds,
    channels: row.channels,
    stats: { spent: row.spent, currency: row.currency, orders: row.orders, lastOrderAt: row.orders > 0 ? ago(9 * day) : null, firstSeenAt: row.firstSeenAt, lastSeenAt: row.lastSeenAt, events: row.events },
    attributes: [
      attribute('name', row.name, 'text', 9, 250 * day),
      attribute('city', row.city, 'text', 4, 9 * day),
      attribute('birthday', '****-03-12', 'text', 1, 250 * day),
      attribute('skin_type', '混合偏干', 'text', 1, 60 * day),
      attribute('member_level', row.memberLevel, 'text', 9, 12 * hour),
      attribute('points', 3240, 'number', 9, hour),
      attribute('favourite_categories', ['精华', '面霜'], 'list', 1, day),
      attribute('accepts_sms', true, 'boolean', 9, 250 * day),
      attribute('first_campaign', '秋冬修护_达人', 'text', 8, 265 * day),
      attribute('store', '上海静安店', 'text', 7, 150 * day),
    ].filter(({ value }) => value !== null),
    identifiers: row === people[1] ? identifiersOf(row).slice(0, 1) : identifiersOf(row),
    merges: row === people[1] ? [] : [
      { oneId: 10_471_006, at: ago(31 * day), sourceName: '山茶小程序', reason: 'login' },
      { oneId: 777, at: ago(120 * day), sourceName: '会员系统', reason: 'shared_identifier' },
    ],
    asOf: ago(2_000),
  };
}

interface Act {
  readonly name: string;
  readonly category: EventCategory;
  readonly source: number;
  readonly properties: () => Readonly<Record<string, unknown>>;
}

function acts(random: ReturnType<typeof randomFrom>): readonly Act[] {
  const product = random.pick(products);
  const amount = product.price * random.whole(1, 2);
  const order = () => ({ order_id: `39861204577190${random.whole(10000, 99999)}`, amount, currency: 'CNY', quantity: 1, product_name: product.name, coupon: '会员券 ¥50' });
  const item = () => ({ product_id: product.sku, product_name: product.name, price: product.price, quantity: 1 });
  return [
    { name: 'cart_item_added', category: 'behaviour', source: 1, properties: item },
    { name: 'product_viewed', category: 'behaviour', source: 6, properties: item },
    { name: 'order_paid', category: 'order', source: 4, properties: order },
    { name: 'message_opened', category: 'touch', source: 2, properties: () => ({ title: '购物车还为你留着', channel: '模板消息', campaign: '加购未付挽回' }) },
    { name: 'account_followed', category: 'account', source: 2, properties: () => ({ scene: 'qr_autumn_07' }) },
    { name: 'ad_clicked', category: 'ad', source: 8, properties: () => ({ campaign: '秋冬修护_达人', creative: 'V12' }) },
    { name: 'coupon_used', category: 'order', source: 7, properties: () => ({ coupon: '面部护理体验券', store: '上海静安店' }) },
    { name: 'custom_quiz_done', category: 'other', source: 6, properties: () => ({ quiz: '肤质测试', score: 82 }) },
  ];
}

export function timelineOf(oneId: number): readonly TimelineEvent[] {
  const random = randomFrom(oneId);
  const events: TimelineEvent[] = [];
  let at = Date.now() - 11 * minute;
  const add = (name: string, category: EventCategory, source: number, properties: Readonly<Record<string, unknown>>) => {
    const seed = sourceSeeds[source - 1];
    events.push({
      id: `01JD${oneId}${events.length}`, name, category, occurredAt: new Date(at).toISOString(), receivedAt: new Date(at + 900).toISOString(),
      sourceId: source, sourceName: seed?.name ?? null, sourceKind: (seed?.kind ?? 'web') as SourceKind, properties,
      context: { library: { name: 'sa-sdk-miniprogram', version: '1.22.7' }, os: { name: 'iOS', version: '18.1' }, ip: '116.232.*.*' }, oneIdAtEvent: events.length > 40 ? 777 : oneId,
    });
  };
  for (let visit = 0; visit < 60; visit += 1) {
    if (random.chance(0.55)) {
      const pages = random.whole(2, 8);
      for (let page = 0; page < pages; page += 1) {
        add('page_viewed', 'behaviour', 1, { title: random.pick(['首页', '秋冬专场', '山茶修护精华', '购物车', '会员中心']), path: `/pages/p${page}`, duration_s: random.whole(4, 90) });
        at -= random.whole(10, 90) * 1000;
      }
    }
    const act = random.pick(acts(random));
    add(act.name, act.category, act.source, act.properties());
    at -= random.whole(2, 40) * hour;
  }
  return events;
}
