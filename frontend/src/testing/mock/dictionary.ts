import type { Dictionary, FieldType } from '@/api/dictionary';
import { ago, products } from './seed';

const attribute = (key: string, zh: string, en: string, type: FieldType, people: number, values: readonly string[] = []) => ({ key, label: { 'zh-CN': zh, 'en-US': en }, type, people, values });
const property = (key: string, type: FieldType, values: readonly string[] = []) => ({ key, type, values });

const product = [
  property('category', 'text', ['护肤', '彩妆', '防晒', '洁面', '礼盒']), property('product_name', 'text', products.map(({ name }) => name)), property('price', 'number'),
  property('quantity', 'number'), property('product_id', 'text', products.map(({ sku }) => sku)),
];
const order = [property('amount', 'number'), property('order_id', 'text'), property('coupon', 'text', ['会员券 ¥50', '满 300 减 40']), ...product.slice(0, 2), property('is_first', 'boolean')];
const event = (name: string, zh: string, en: string, last24h: number, total: number, properties: Dictionary['events'][number]['properties']) => ({ name, label: { 'zh-CN': zh, 'en-US': en }, last24h, total, properties });

export const dictionary: Dictionary = {
  asOf: ago(20_000),
  attributes: [
    attribute('member_level', '会员等级', 'Member level', 'text', 12_840, ['普卡', '银卡', '金卡', '铂金']),
    attribute('total_spent', '累计消费', 'Total spent', 'number', 14_212),
    attribute('city', '所在城市', 'City', 'text', 17_301, ['上海', '杭州', '成都', '深圳', '南京', '北京', '武汉', '宁波', '厦门', '苏州']),
    attribute('birthday', '生日', 'Birthday', 'time', 9_806),
    attribute('skin_type', '肤质', 'Skin type', 'text', 6_430, ['混合偏干', '油性', '干性', '敏感']),
    attribute('points', '可用积分', 'Points', 'number', 12_840),
    attribute('accepts_sms', '接受短信', 'Accepts SMS', 'boolean', 11_002),
    attribute('joined_at', '入会时间', 'Joined', 'time', 12_840),
    attribute('store', '常去门店', 'Usual store', 'text', 3_120, ['上海静安店', '成都太古里店', '杭州湖滨店']),
    attribute('first_campaign', '首次来源', 'First campaign', 'text', 8_704, ['秋冬修护_达人', '双11 预热', '门店扫码']),
    attribute('is_staff', '内部员工', 'Staff', 'boolean', 318),
  ],
  events: [
    event('cart_item_added', '加入购物车', 'Added to cart', 48_216, 1_204_330, product),
    event('order_paid', '支付订单', 'Paid an order', 9_874, 318_402, order),
    event('product_viewed', '浏览商品', 'Viewed a product', 612_408, 9_120_300, product),
    event('message_opened', '打开消息', 'Opened a message', 32_190, 620_114, [property('campaign', 'text', ['加购未付挽回', '双11 尾款提醒']), property('channel', 'text', ['邮件', '短信', '模板消息'])]),
    event('order_refunded', '退款', 'Refunded', 412, 12_905, order),
    event('page_viewed', '浏览页面', 'Viewed a page', 1_840_022, 31_204_118, [property('path', 'text', ['/home', '/member', '/cart']), property('duration_s', 'number')]),
    event('coupon_received', '领取优惠券', 'Received a coupon', 6_120, 84_310, [property('coupon', 'text', ['会员券 ¥50', '满 300 减 40'])]),
    event('member_joined', '加入会员', 'Joined membership', 318, 12_840, [property('store', 'text', ['上海静安店'])]),
    event('store_visited', '到店', 'Visited a store', 740, 22_018, [property('store', 'text', ['上海静安店', '成都太古里店'])]),
    event('qr_scanned', '扫码', 'Scanned a QR code', 2_204, 61_733, [property('scene', 'text', ['qr_autumn_07'])]),
  ],
};
