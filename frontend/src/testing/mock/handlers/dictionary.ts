import { http, HttpResponse } from 'msw';
import type { Dictionary } from '@/api/dictionary';
import { ago, products } from '../seed';

const text = (key: string, zh: string, en: string, people: number, values: readonly string[] = []) => ({ key, label: { 'zh-CN': zh, 'en-US': en }, type: 'text' as const, people, values });
const item = [
  { key: 'cart_id', type: 'text' as const, values: [] },
  { key: 'product_id', type: 'text' as const, values: products.map(({ sku }) => sku) },
  { key: 'product_name', type: 'text' as const, values: products.map(({ name }) => name) },
  { key: 'category', type: 'text' as const, values: ['护肤', '彩妆', '身体'] },
  { key: 'price', type: 'number' as const, values: [] },
];
const order = [
  { key: 'cart_id', type: 'text' as const, values: [] },
  { key: 'order_id', type: 'text' as const, values: [] },
  { key: 'amount', type: 'number' as const, values: [] },
  { key: 'coupon', type: 'text' as const, values: ['会员券 ¥50'] },
];
const event = (name: string, zh: string, en: string, last24h: number, properties: Dictionary['events'][number]['properties'] = []) => ({ name, label: { 'zh-CN': zh, 'en-US': en }, last24h, total: last24h * 180, properties });

const dictionary: Dictionary = {
  attributes: [
    text('member_level', '会员等级', 'Member level', 14_800, ['普卡', '银卡', '金卡', '铂金']), text('city', '所在城市', 'City', 16_120, ['上海', '杭州', '成都', '深圳', '南京']), text('skin_type', '肤质', 'Skin type', 8_204, ['混合偏干', '干性', '油性', '敏感']),
    { key: 'points', label: { 'zh-CN': '可用积分', 'en-US': 'Points' }, type: 'number', people: 14_800, values: [] }, { key: 'accepts_sms', label: { 'zh-CN': '接受短信', 'en-US': 'Accepts SMS' }, type: 'boolean', people: 14_800, values: [] },
    { key: 'birthday', label: { 'zh-CN': '生日', 'en-US': 'Birthday' }, type: 'time', people: 9_310, values: [] }, text('store', '常去门店', 'Store', 4_960, ['上海静安店', '杭州湖滨店']), { key: 'cart_reminded', label: { 'zh-CN': '提醒过加购', 'en-US': 'Cart reminded' }, type: 'boolean', people: 1_204, values: [] },
  ],
  events: [
    event('page_viewed', '浏览页面', 'Viewed a page', 610_000), event('product_viewed', '浏览商品', 'Viewed a product', 182_000, item), event('cart_item_added', '加入购物车', 'Added to cart', 48_216, item), event('message_opened', '打开消息', 'Opened a message', 32_000),
    event('order_paid', '支付订单', 'Paid an order', 9_874, order), event('member_joined', '加入会员', 'Joined as member', 1_204, [{ key: 'level', type: 'text', values: ['普卡'] }]), event('order_refunded', '退款', 'Refund', 412, order), event('account_followed', '关注公众号', 'Followed the account', 860),
  ],
  asOf: ago(30_000),
};

const segments = [
  { id: 1, name: '双11 加购未付 · 高潜', status: 'active', size: 38_640 }, { id: 2, name: '铂金会员 · 华东', status: 'active', size: 24_112 }, { id: 3, name: '沉睡预警 45 天', status: 'active', size: 9_204 }, { id: 4, name: '内部员工', status: 'active', size: 318 },
];

export const dictionaryHandlers = [http.get('/api/dictionary', () => HttpResponse.json(dictionary)), http.get('/api/segments', () => HttpResponse.json({ items: segments, next: null }))];
