import type { Home, JourneyLift, Metric, MetricKey } from '@/api/home';
import type { Kpi } from '@/api/types';
import { ago, day, randomFrom, sourceSeeds } from './seed';

const metric = (key: MetricKey, zh: string, en: string, unit: Metric['unit'], zhMeans: string, enMeans: string, drill = true): Metric => ({ key, label: { 'zh-CN': zh, 'en-US': en }, unit, definition: { 'zh-CN': zhMeans, 'en-US': enMeans }, better: 'up', drill });

export const metrics: readonly Metric[] = [
  metric('gmv', 'GMV', 'GMV', 'money', '支付金额减去退款，按支付时间。', 'Paid less refunded, by payment time.'),
  metric('orders', '订单', 'Orders', 'count', '已支付的订单数。', 'Paid orders.'),
  metric('newPeople', '新客', 'New customers', 'people', '这段时间里第一次出现的人。', 'People first seen in this period.'),
  metric('knownPeople', '已识别的人', 'Known people', 'people', '至少有一个手机号、会员号之类强标识的人。', 'People with at least one strong identifier, such as a phone or member number.'),
  metric('customers', '客户总数', 'Customers', 'people', '到期末为止的全部客户。', 'All customers at the end of the period.'),
  metric('repurchaseRate', '复购率', 'Repurchase rate', 'ratio', '这段时间买过的人里，买过两次以上的占比。', 'Of those who bought in the period, the share who bought twice or more.'),
  metric('reachable', '可触达人群', 'Reachable', 'people', '至少在一个渠道上同意接收营销、之后没有撤回的人。', 'People who agreed to marketing on some channel and have not withdrawn since.'),
  metric('journeyRevenue', '旅程带来的成交', 'From journeys', 'money', '旅程转化的人在转化时的支付金额。', 'What people paid as they converted in a journey.', false),
];

function kpi(seed: number, level: number, growth: number, days: number, options: { readonly peak?: boolean; readonly stock?: boolean } = {}): Kpi {
  const random = randomFrom(seed);
  const shape = (index: number) => {
    if (options.stock === true) return 0.96 + (index / days) * 0.04 + random.next() * 0.004;
    const peak = options.peak === true ? ({ [days - 11]: 4.6, [days - 12]: 1.7, [days - 10]: 1.6, [days - 22]: 2.9, [days - 21]: 2.1 }[index] ?? 1) : 1;
    return peak * (0.85 + random.next() * 0.3) + (index / days) * 0.25;
  };
  const series = Array.from({ length: days }, (_, index) => Math.round(level * shape(index)));
  const spread = options.stock === true ? 0.004 : 0.1;
  const previousSeries = series.map((value) => Math.round((value / (1 + growth)) * (1 - spread / 2 + random.next() * spread)));
  const sum = (values: readonly number[]) => (options.stock === true ? (values.at(-1) ?? 0) : values.reduce((total, value) => total + value, 0));
  return { value: sum(series), previous: sum(previousSeries), series, previousSeries };
}

const journey = (id: number, name: string, entered: number, rate: number, controlRate: number | null, width: number, revenue: number): JourneyLift => ({
  id, name, entered, converted: Math.round(entered * rate), rate, controlRate, revenue,
  lift: controlRate === null ? null : rate - controlRate, low: controlRate === null ? null : rate - controlRate - width, high: controlRate === null ? null : rate - controlRate + width,
});

const journeys = [
  journey(1, '加购未付挽回', 48_216, 0.143, 0.091, 0.008, 864_000), journey(4, '双11 尾款提醒', 124_030, 0.312, 0.271, 0.009, 649_000), journey(2, '新客 7 日培育', 26_118, 0.084, 0.061, 0.007, 312_000),
  journey(5, '生日礼遇', 8_420, 0.121, 0.112, 0.006, 98_000), journey(6, '会员日唤醒', 31_205, 0.052, 0.046, 0.011, 127_000), journey(3, '流失预警·企微', 12_980, 0.031, 0.034, 0.005, 36_000),
];

export function home(days: number): Home {
  const random = randomFrom(23);
  const rate = kpi(5, 1, 0.06, days, { stock: true });
  const level = (portion: number) => Math.round(18_402 * portion);
  return {
    asOf: ago(38_000),
    currency: 'CNY',
    days: Array.from({ length: days }, (_, index) => new Date(Date.now() + 8 * 3_600_000 - (days - 1 - index) * day).toISOString().slice(0, 10)),
    metrics: {
      gmv: kpi(1, 1_020_000, 0.186, days, { peak: true }), orders: kpi(2, 4_100, 0.152, days, { peak: true }), newPeople: kpi(3, 1_480, 0.094, days),
      knownPeople: kpi(7, 17_240, 0.061, days, { stock: true }), customers: kpi(8, 20_000, 0.05, days, { stock: true }), reachable: kpi(6, 18_400, -0.008, days, { stock: true }), journeyRevenue: kpi(9, 66_000, 0.22, days),
      repurchaseRate: { ...rate, value: 0.318, previous: 0.299, series: rate.series.map((_, index) => 0.29 + (index / days) * 0.028 + random.next() * 0.006), previousSeries: rate.series.map((_, index) => 0.28 + (index / days) * 0.02) },
    },
    reach: [
      { channel: 'sms', people: level(0.81), share: 0.81 }, { channel: 'wechat', people: level(0.64), share: 0.64 }, { channel: 'wecom', people: level(0.37), share: 0.37 }, { channel: 'mini_program', people: level(0.22), share: 0.22 },
      { channel: 'email', people: level(0.18), share: 0.18 }, { channel: 'push', people: level(0.09), share: 0.09 },
    ],
    topChannels: sourceSeeds.map(({ id, name, kind }) => {
      const revenue = kind === 'wecom' ? 0 : random.whole(400_000, 9_800_000);
      return { sourceId: id, name, kind, people: random.whole(900, 14_000), orders: Math.round(revenue / 254), revenue, previousRevenue: Math.round(revenue / (0.9 + random.next() * 0.35)) };
    }).sort((a, b) => b.revenue - a.revenue),
    journeys,
  };
}

const nothing: Kpi = { value: 0, previous: null, series: [], previousSeries: [] };

export const emptyHome: Home = {
  asOf: ago(0), currency: 'CNY', days: [], reach: [], topChannels: [], journeys: [],
  metrics: { customers: nothing, newPeople: nothing, knownPeople: nothing, orders: nothing, gmv: nothing, repurchaseRate: nothing, reachable: nothing, journeyRevenue: nothing },
};
