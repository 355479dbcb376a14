import type { Bilingual, WireCondition } from '@/api/conditions';
import type { Estimate, Explanation } from '@/api/segments';
import { dictionary } from './dictionary';
import { people } from './people';
import { ago, day, hour } from './seed';

const total = 20_000;

function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return ((value >>> 0) % 1000) / 1000;
}

const childrenOf = (node: WireCondition) => node['conditions'] as readonly WireCondition[];
const isGroup = ({ type }: WireCondition) => type === 'all' || type === 'any' || type === 'none';
const idOf = (node: WireCondition) => String(node['id'] ?? '');

function share(node: WireCondition): number {
  if (!isGroup(node)) {
    const rest = { ...node, id: '' };
    const common = node.type === 'event' && node['did'] === false ? 0.6 : node.type === 'segment' ? 0.016 : 0.15;
    return Math.min(0.95, common + hash(JSON.stringify(rest)) * 0.34);
  }
  const shares = childrenOf(node).map(share);
  if (node.type === 'all') return shares.reduce((product, each) => product * each ** 0.7, 1);
  const missed = shares.reduce((product, each) => product * (1 - each), 1);
  return node.type === 'any' ? 1 - missed : missed;
}

const countOf = (node: WireCondition) => Math.round(share(node) * total);

function labelOf(node: WireCondition): Bilingual {
  const key = String(node['event'] ?? node['key'] ?? '');
  const entry = dictionary.events.find(({ name }) => name === key) ?? dictionary.attributes.find((attribute) => attribute.key === key);
  if (node.type === 'none') return { 'zh-CN': '排除', 'en-US': 'Excluded' };
  if (isGroup(node)) {
    const [first, ...others] = childrenOf(node).map(labelOf);
    return { 'zh-CN': `${first?.['zh-CN'] ?? ''}${others.length > 0 ? ` 等 ${others.length + 1} 条` : ''}`, 'en-US': `${first?.['en-US'] ?? ''}${others.length > 0 ? ` and ${others.length} more` : ''}` };
  }
  if (node.type === 'segment') return { 'zh-CN': '在分群中', 'en-US': 'In segment' };
  const not = node['did'] === false;
  return { 'zh-CN': `${not ? '没有' : ''}${entry?.label['zh-CN'] ?? key}`, 'en-US': `${not ? 'Not: ' : ''}${entry?.label['en-US'] ?? key}` };
}

/** Steps of a funnel: what is joined by “all” counts one by one. */
const steps = (node: WireCondition): readonly WireCondition[] => (node.type === 'all' ? childrenOf(node).flatMap(steps) : [node]);

function* nodes(node: WireCondition): Generator<WireCondition> {
  yield node;
  if (isGroup(node)) for (const child of childrenOf(node)) yield* nodes(child);
}

export function estimate(condition: WireCondition): Estimate {
  let left = total;
  const funnel = steps(condition).map((step) => {
    left = Math.round(left * (step.type === 'none' ? 0.93 : share(step) ** 0.7));
    return { id: idOf(step), label: labelOf(step), count: left };
  });
  const part = (portion: number) => Math.round(left * portion);
  const words = (language: keyof Bilingual) => funnel.map(({ label }) => label[language]).join(language === 'zh-CN' ? '，' : ', ');
  return {
    count: left, total, asOf: new Date().toISOString(), tookMs: 42, exact: true, funnel,
    nodes: Object.fromEntries([...nodes(condition)].map((node) => [idOf(node), { count: countOf(node) }])),
    reach: { phone: part(0.81), email: part(0.46), wechat_openid: part(0.64), wecom_external_userid: part(0.37), any: part(0.934) },
    sentence: { 'zh-CN': `${words('zh-CN')}。`, 'en-US': `${words('en-US')}.` },
  };
}

export function explain(condition: WireCondition, oneId: number): Explanation {
  const row = people.find((person) => person.oneId === oneId);
  const holds = (node: WireCondition): boolean => {
    if (node.type === 'all') return childrenOf(node).every(holds);
    if (node.type === 'any') return childrenOf(node).some(holds);
    if (node.type === 'none') return !childrenOf(node).some(holds);
    return hash(`${oneId}${JSON.stringify(node)}`) < (node.type === 'segment' || node['event'] === 'order_refunded' ? 0.08 : 0.78);
  };
  const told = (node: WireCondition, held: boolean) => {
    const name = labelOf(node);
    const times = 1 + Math.floor(hash(`${oneId}${idOf(node)}`) * 4);
    if (node.type === 'event') return { 'zh-CN': `${name['zh-CN'].replace('没有', '')} ${held === (node['did'] !== false) ? times : 0} 次`, 'en-US': `${name['en-US'].replace('Not: ', '')} ${held === (node['did'] !== false) ? times : 0}×` };
    return { 'zh-CN': `${name['zh-CN']}：${node['key'] === 'member_level' ? (row?.memberLevel ?? '没有') : node.type === 'segment' ? (held ? '在' : '不在') : times * 210}`, 'en-US': `${name['en-US']}: ${node['key'] === 'member_level' ? (row?.memberLevel ?? 'none') : node.type === 'segment' ? (held ? 'yes' : 'no') : times * 210}` };
  };
  const leaves = [...nodes(condition)].filter((node) => !isGroup(node));
  return {
    oneId, name: row?.name ?? null, phone: row?.phone ?? null, result: holds(condition), asOf: ago(0), nextChangeAt: hash(String(oneId)) > 0.3 ? ago(-(2 * day + 3 * hour)) : null,
    nodes: leaves.map((node) => {
      const held = holds(node);
      const events = node.type === 'event' && held === (node['did'] !== false) ? [{ id: `e${idOf(node)}`, name: String(node['event']), occurredAt: ago(day + hash(idOf(node)) * 6 * day), properties: { product_name: '山茶修护精华 30ml', amount: 369 } }] : [];
      return { id: idOf(node), holds: held, value: null, summary: told(node, held), events };
    }),
  };
}
