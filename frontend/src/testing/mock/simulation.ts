import type { Definition, Journey, JourneyCounters, JourneyTest, NodeCounters, ReportArm, TestSend, TestStep } from '@/api/journeys';
import type { Template } from '@/api/touches';
import { nodeById, portsOf } from '@/features/journeys/model/shapes';
import { steps } from '@/features/journeys/steps/steps';
import { ago, day, randomFrom } from './seed';

const shares: Readonly<Record<string, number>> = { happened: 0.42, timeout: 0.58, yes: 0.37, no: 0.63 };
const unitMs = { minutes: 60_000, hours: 3_600_000, days: day };

/** Lets people flow through a definition in fixed shares; nobody is lost: in = waiting + out. */
export function countersOf({ published, counters: start, id, status }: Journey): JourneyCounters {
  const grown = status === 'running' ? Math.floor((Date.now() / 1_500) % 40) : 0;
  const journey = { ...start, entered: start.entered + grown, active: start.active + grown };
  const nodes: Record<string, NodeCounters> = {};
  const arriving = new Map<string, number>();
  const definition = published ?? ({ nodes: [], edges: [] } as unknown as Definition);
  const trigger = definition.nodes.find((node) => steps[node.kind].trigger);
  if (trigger !== undefined) arriving.set(trigger.id, journey.entered);
  [...definition.nodes]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .forEach((node) => {
      const into = arriving.get(node.id) ?? 0;
      const waits = node.kind === 'wait' || node.kind === 'wait_for_event';
      const waiting = waits ? Math.round(into * 0.025) : 0;
      const out = into - waiting;
      const ports = portsOf(steps, node);
      let rest = out;
      const counts: Record<string, number> = {};
      ports.forEach((port, index) => {
        const share = port.weight === undefined ? (shares[port.id] ?? 1) : port.weight / 100;
        const taken = index === ports.length - 1 ? rest : Math.round(out * share);
        rest -= taken;
        counts[port.id] = taken;
        const edge = definition.edges.find(({ from, port: name }) => from === node.id && name === port.id);
        if (edge !== undefined) arriving.set(edge.to, (arriving.get(edge.to) ?? 0) + taken);
      });
      const sends = node.kind === 'send';
      const refused = sends ? Math.round(into * (node.id === 'n6' ? 0.27 : 0.14)) : 0;
      const unknown = sends && id === 1 && node.id === 'n6' ? 3 : 0;
      nodes[node.id] = { in: into, waiting, out, ports: counts, sent: sends ? into - refused - unknown : 0, refused, failed: node.kind === 'webhook' ? 4 : 0, unknown, opened: sends ? Math.round(into * 0.34) : 0, clicked: sends ? Math.round(into * 0.11) : 0 };
    });
  return { asOf: ago(0), journey, nodes };
}

const say = (zh: string, en: string) => ({ 'zh-CN': zh, 'en-US': en });

/** Walks one person through: nothing happens in time, the arm follows from the person. */
export function testOf(definition: Definition, oneId: number, templates: readonly Template[]): JourneyTest {
  const random = randomFrom(oneId);
  const walked: TestStep[] = [];
  const sends: TestSend[] = [];
  let at = Date.now();
  let node = definition.nodes.find((candidate) => steps[candidate.kind].trigger);
  while (node !== undefined && walked.length < 60) {
    const ports = portsOf(steps, node);
    let port = ports[0]?.id ?? null;
    let result = say('走到这里', 'got here');
    if (node.kind === 'event_trigger') result = say('触发事件按这个人最近一次算', 'the person’s latest such event is taken as trigger');
    if (node.kind === 'wait' || node.kind === 'wait_for_event') {
      at += node.settings.amount * unitMs[node.settings.unit];
      result = node.kind === 'wait' ? say('等到时间', 'waited') : say('到时间还没有发生', 'time is up and it has not happened');
      if (node.kind === 'wait_for_event') port = 'timeout';
    }
    if (node.kind === 'branch') {
      port = random.chance(0.5) ? 'yes' : 'no';
      result = port === 'yes' ? say('会员等级是金卡', 'member level is gold') : say('会员等级是银卡', 'member level is silver');
    }
    if (node.kind === 'split') {
      port = node.settings.arms[oneId % node.settings.arms.length]?.id ?? port;
      result = say('这个人固定在这一组', 'this person is fixed in this arm');
    }
    if (node.kind === 'send') {
      const { templateId } = node.settings;
      const used = templates.find(({ id }) => id === templateId);
      const allowed = oneId % 3 !== 0;
      const fill = (text: string) => text.replace(/\{\{ person\.name[^}]*\}\}/g, '林*汐').replace(/\{\{ event\.properties\.product_name \}\}/g, '山茶修护精华 30ml').replace(/\{\{ brand\.name \}\}/g, '山茶日记').replace(/\{\{[^}]*\}\}/g, '#');
      sends.push({ nodeId: node.id, channel: node.settings.channel, subject: fill(used?.subject ?? ''), html: used === undefined ? '' : fill(used.html), text: used === undefined ? '{"touch": 1}' : fill(used.text), gate: { allowed, reason: allowed ? null : 'no_consent' } });
      result = allowed ? say('同意、频次、安静时段都通过', 'consent, cap and quiet hours passed') : say('没有营销邮件的同意', 'no consent for marketing email');
    }
    if (node.kind === 'end') port = null;
    const current = node.id;
    walked.push({ nodeId: current, at: new Date(at).toISOString(), result, port });
    const edge = definition.edges.find(({ from, port: name }) => from === current && name === port);
    node = edge === undefined ? undefined : nodeById(definition, edge.to);
  }
  return { steps: walked, sends };
}

export function armsOf(definition: Definition, entered: number): ReportArm[] {
  const split = definition.nodes.find((node) => node.kind === 'split');
  if (split === undefined || split.kind !== 'split') return [];
  const { arms, control } = split.settings;
  const base = 0.099;
  const lifts = [0.088, 0.006, -0.012];
  const people = (weight: number) => Math.round((entered * 0.56 * weight) / 100);
  const made = (id: string, name: string, weight: number, lift: number | null): ReportArm => {
    const count = people(weight);
    const rate = base + (lift ?? 0);
    const width = 1.96 * Math.sqrt((rate * (1 - rate)) / count + (base * (1 - base)) / people(control?.weight ?? 10));
    return { id, name, control: id === 'control', entered: count, converted: Math.round(count * rate), rate, revenue: Math.round(count * rate * 386), lift: control === null ? null : lift, low: lift === null || control === null ? null : lift - width, high: lift === null || control === null ? null : lift + width };
  };
  return [...(control === null ? [] : [made('control', '', control.weight, null)]), ...arms.map(({ id, name, weight }, index) => made(id, name, weight, lifts[index] ?? 0.01))];
}
