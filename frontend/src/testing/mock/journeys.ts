import type { Definition, Journey, JourneyNode } from '@/api/journeys';
import type { CaughtMailDetail, Template, Touch, TouchPolicy, TouchStatus } from '@/api/touches';
import { layout } from '@/features/journeys/model/layout';
import { startOf } from '@/features/journeys/model/starts';
import { steps } from '@/features/journeys/steps/steps';
import { people } from './people';
import { ago, day, hour, minute, products, randomFrom } from './seed';

export interface JourneyMock {
  journeys: Journey[];
  templates: Template[];
  touches: Touch[];
  mails: CaughtMailDetail[];
  policy: TouchPolicy;
}

const mailHtml = (text: string, link: string) => `<div style="max-width:560px;margin:0 auto;padding:28px 24px;font:15px/26px sans-serif;color:#12232b">
  <p style="font-size:18px;font-weight:600">{{ person.name | default: "你" }}，你好</p>
  <p>${text}</p>
  <p><a href="{{ "https://camellia.example/cart" | track }}" style="display:inline-block;background:#0e7c86;color:#fff;padding:10px 20px;border-radius:6px;text-decoration:none">${link}</a></p>
  <p style="margin-top:40px;font-size:12px;color:#5d6f77">{{ brand.name }} · <a href="{{ unsubscribe_url }}" style="color:#5d6f77">退订</a></p>
</div>
`;

function template(id: number, name: string, subject: string, text: string, link: string, change: Partial<Template> = {}): Template {
  return { id, name, channel: 'email', subject, html: mailHtml(text, link), text: `{{ person.name }}，你好\n\n${text}\n\n退订: {{ unsubscribe_url }}\n`, purpose: 'marketing', updatedAt: ago(id * 7 * hour), updatedBy: id % 2 === 0 ? '何川' : '苏芮', problems: [], ...change };
}

const templates = (): Template[] => [
  template(1, '购物车提醒', '{{ person.name }}，{{ event.properties.product_name }} 还在等你', '你选的 {{ event.properties.product_name }} 还在购物车，今晚 24 点前付款减 ¥30。', '回到购物车'),
  template(2, '购物车提醒 · 会员故事', '她们为什么回购山茶精华', '看看 {{ event.properties.product_name }} 的 1,204 条会员心得，再决定要不要带走它。', '看会员心得'),
  template(3, '新会员欢迎', '欢迎加入山茶日记', '入会礼已经放进你的卡包，30 天内有效。', '领入会礼'),
  template(4, '双11 尾款提醒', '尾款今晚 24 点截止', '别忘了付尾款。', '去付尾款', { html: '<div>\n  <p>{{ person.nam }}，尾款今晚截止。</p>\n  <p>{{ event.properties.amount | mony }}</p>\n</div>\n', problems: [{ code: 'unknown_variable', detail: 'person.nam', line: 2 }, { code: 'unknown_filter', detail: 'mony', line: 3 }, { code: 'missing_unsubscribe', detail: '', line: 0 }] }),
];

const withTemplates = (definition: Definition, ids: Readonly<Record<string, number>>): Definition => ({ ...definition, nodes: definition.nodes.map((node): JourneyNode => (node.kind === 'send' && ids[node.id] !== undefined ? { ...node, settings: { ...node.settings, templateId: ids[node.id] ?? null } } : node)) });

/** Abandoned cart, completed: both arms meet again, wait for the payment once more, and the keen ones are told apart. */
function cart(): Definition {
  const start = withTemplates(startOf('abandonedCart', ['A 组', 'B 组']), { n5: 1, n6: 2 });
  const more: readonly JourneyNode[] = [
    { id: 'n8', kind: 'wait_for_event', x: 0, y: 0, settings: { event: 'order_paid', where: [], sameKey: true, amount: 24, unit: 'hours' } },
    { id: 'n9', kind: 'branch', x: 0, y: 0, settings: { condition: { type: 'all', conditions: [{ type: 'attribute', key: 'member_level', test: { op: 'in', values: ['金卡', '铂金'] } }] } } },
    { id: 'n10', kind: 'webhook', x: 0, y: 0, settings: { url: 'https://guide.camellia.example/tasks', bodyTemplate: '{ "one_id": {{ person.one_id }} }' } },
    { id: 'n11', kind: 'set_attribute', x: 0, y: 0, settings: { key: 'cart_reminded', value: true } },
  ];
  const edges = [
    { from: 'n5', port: 'next', to: 'n8' }, { from: 'n6', port: 'next', to: 'n8' }, { from: 'n8', port: 'timeout', to: 'n9' }, { from: 'n9', port: 'yes', to: 'n10' }, { from: 'n9', port: 'no', to: 'n11' },
  ];
  const trigger: JourneyNode = { id: 'n1', kind: 'event_trigger', x: 0, y: 0, settings: { event: 'cart_item_added', where: [{ property: 'price', test: { op: 'gte', values: [199] } }], key: 'cart_id', condition: null } };
  return layout({ ...start, nodes: [trigger, ...start.nodes.slice(1), ...more], edges: [...start.edges, ...edges] }, steps);
}

function journey(id: number, name: string, definition: Definition, change: Partial<Journey>): Journey {
  return {
    id, name, description: '', status: 'running', version: 1, draft: definition, published: definition, problems: [], counters: { entered: 0, active: 0, completed: 0, exited: 0, converted: 0 },
    createdBy: '苏芮', updatedBy: '苏芮', createdAt: ago(60 * day), updatedAt: ago(id * 3 * hour), publishedAt: ago(id * 2 * day), ...change,
  };
}

function journeys(): Journey[] {
  const published = cart();
  const draft = { ...published, nodes: published.nodes.map((node): JourneyNode => (node.id === 'n6' && node.kind === 'send' ? { ...node, settings: { channel: 'email', templateId: null } } : node)) };
  const welcome = layout(withTemplates(startOf('welcome', ['A 组', 'B 组']), { n2: 3, n6: 1 }), steps);
  const segment: Definition = layout({ ...welcome, nodes: [{ id: 'n1', kind: 'segment_trigger', x: 0, y: 0, settings: { segmentId: 3, on: 'entered' } }, ...welcome.nodes.slice(1)] }, steps);
  return [
    journey(1, '加购未付挽回', published, { version: 7, draft, updatedAt: ago(12 * minute), counters: { entered: 48_216, active: 3_242, completed: 19_364, exited: 229, converted: 25_381 } }),
    journey(2, '新会员欢迎', welcome, { version: 3, counters: { entered: 9_874, active: 812, completed: 8_010, exited: 0, converted: 1_052 } }),
    journey(3, '沉睡预警召回', segment, { status: 'paused', version: 2, updatedBy: '何川', counters: { entered: 2_310, active: 264, completed: 1_940, exited: 12, converted: 94 } }),
    journey(4, '双11 尾款提醒', layout(startOf('abandonedCart', ['A 组', 'B 组']), steps), { status: 'draft', version: null, published: null, publishedAt: null, problems: [{ nodeId: 'n5', code: 'template_missing', detail: 'no template', field: 'templateId' }, { nodeId: 'n6', code: 'template_missing', detail: 'no template', field: 'templateId' }] }),
    journey(5, '618 预热', welcome, { status: 'stopped', version: 4, updatedAt: ago(150 * day), counters: { entered: 120_486, active: 0, completed: 112_011, exited: 1_204, converted: 7_271 } }),
  ];
}

const outcomes: readonly (readonly [TouchStatus, string | null])[] = [
  ['accepted', null], ['accepted', null], ['accepted', null], ['refused', 'frequency_cap'], ['accepted', null], ['refused', 'no_consent'], ['accepted', null], ['refused', 'no_contact_point'], ['deferred', 'quiet_hours'], ['accepted', null], ['unknown', 'no_answer'], ['rejected', 'smtp_550'], ['accepted', null], ['planned', null],
];

function touch(index: number): Touch {
  const random = randomFrom(index + 5);
  const person = people[index % people.length] ?? people[0];
  const [status, reason] = outcomes[index % outcomes.length] ?? (['accepted', null] as const);
  const at = index * 11 * minute + minute;
  const product = random.pick(products).name;
  const journeyId = index % 4 === 3 ? 2 : 1;
  const handed = status === 'accepted' || status === 'rejected' || status === 'unknown';
  const opened = status === 'accepted' && random.chance(0.45);
  return {
    id: 88_400 - index, oneId: person?.oneId ?? 1, name: person?.name ?? null, journeyId, journeyName: journeyId === 1 ? '加购未付挽回' : '新会员欢迎', version: journeyId === 1 ? 7 : 3, nodeId: index % 2 === 0 ? 'n5' : 'n6',
    channel: 'email', contactPoint: reason === 'no_contact_point' ? null : `${'abcdefgh'[index % 8]}***@example.cn`, purpose: 'marketing', status, reason, detail: null, subject: journeyId === 1 ? `${product} 还在等你` : '欢迎加入山茶日记',
    plannedAt: ago(at + 4_000), handedAt: handed ? ago(at) : null, finishedAt: status === 'planned' || status === 'deferred' ? null : ago(at - 900), occurrence: journeyId === 1 ? `C-${10_293 + index}` : '',
    receipts: opened ? [{ kind: 'opened', at: ago(at / 2) }, ...(random.chance(0.4) ? [{ kind: 'clicked' as const, at: ago(at / 3) }] : [])] : [],
  };
}

function mail(index: number): CaughtMailDetail {
  const from = touch(index);
  const html = `<div style="max-width:560px;margin:0 auto;padding:28px 24px;font:15px/26px sans-serif;color:#12232b"><p style="font-size:18px;font-weight:600">${from.name ?? '你'}，你好</p><p>你选的商品还在购物车，今晚 24 点前付款减 ¥30。</p><p><a href="http://localhost:8080/t/c/x${index}" style="display:inline-block;background:#0e7c86;color:#fff;padding:10px 20px;border-radius:6px;text-decoration:none">回到购物车</a></p><p style="margin-top:40px;font-size:12px;color:#5d6f77">山茶日记 · <a href="http://localhost:8080/t/u/x${index}" style="color:#5d6f77">退订</a></p><img src="http://localhost:8080/t/o/x${index}.gif" width="1" height="1"></div>`;
  const text = `${from.name ?? '你'}，你好\n\n你选的商品还在购物车，今晚 24 点前付款减 ¥30。\n\n退订: http://localhost:8080/t/u/x${index}\n`;
  const headers = [
    { name: 'From', value: '山茶日记 <hello@camellia.example>' }, { name: 'To', value: from.contactPoint ?? '' }, { name: 'Subject', value: from.subject ?? '' },
    { name: 'List-Unsubscribe', value: `<http://localhost:8080/t/u/x${index}>` }, { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ];
  const source = `${headers.map(({ name, value }) => `${name}: ${value}`).join('\r\n')}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${text}\r\n--b1\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n${html}\r\n--b1--\r\n`;
  return { id: 500 - index, at: from.handedAt ?? ago(index * minute), from: 'hello@camellia.example', to: from.contactPoint ?? 'a***@example.cn', subject: from.subject ?? '', touchId: from.id, html, text, headers, source };
}

export function freshJourneys(): JourneyMock {
  const touches = Array.from({ length: 160 }, (_, index) => touch(index));
  return {
    journeys: journeys(),
    templates: templates(),
    touches,
    mails: touches.flatMap(({ status }, index) => (status === 'accepted' ? [mail(index)] : [])).slice(0, 70),
    policy: { quietFrom: '21:00', quietTo: '08:00', zone: 'Asia/Shanghai', onQuiet: 'defer', cap: { count: 4, days: 7 } },
  };
}
