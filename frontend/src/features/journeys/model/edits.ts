import type { Definition, JourneyEdge, JourneyNode, StepKind } from '@/api/journeys';
import { nodeWidth, snap } from './geometry';
import { layout } from './layout';
import { freeId, isTrigger, newNode, nodeById, portsOf, type Shapes } from './shapes';

export type Options = Partial<Pick<Definition, 'goal' | 'exit' | 'exitOn' | 'reentry' | 'purpose'>>;

/** Everything that can be done to a journey's document. */
export type Edit =
  | { readonly type: 'add'; readonly kind: StepKind; readonly at?: { readonly x: number; readonly y: number }; readonly after?: { readonly from: string; readonly port: string } }
  | { readonly type: 'insert'; readonly kind: StepKind; readonly on: JourneyEdge }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  | { readonly type: 'move'; readonly to: Readonly<Record<string, { readonly x: number; readonly y: number }>> }
  | { readonly type: 'connect'; readonly edge: JourneyEdge }
  | { readonly type: 'disconnect'; readonly from: string; readonly port: string }
  | { readonly type: 'settings'; readonly id: string; readonly settings: JourneyNode['settings'] }
  | { readonly type: 'duplicate'; readonly ids: readonly string[] }
  | { readonly type: 'options'; readonly options: Options }
  | { readonly type: 'tidy' };

const below = 144;
const samePort = (edge: JourneyEdge, from: string, port: string) => edge.from === from && edge.port === port;
const firstPort = (shapes: Shapes, node: JourneyNode) => portsOf(shapes, node)[0]?.id;

/** Whether one can walk from a step to another. */
export function leadsTo(edges: readonly JourneyEdge[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    edges.filter((edge) => edge.from === id).forEach((edge) => waiting.push(edge.to));
  }
  return false;
}

/** An edge may not lead into a trigger, to itself, or back to where it came from. */
export function mayConnect(definition: Definition, edge: JourneyEdge, shapes: Shapes): boolean {
  const target = nodeById(definition, edge.to);
  if (target === undefined || edge.from === edge.to || isTrigger(shapes, target)) return false;
  const others = definition.edges.filter((other) => !samePort(other, edge.from, edge.port));
  return !leadsTo(others, edge.to, edge.from);
}

function free(definition: Definition, x: number, y: number): { x: number; y: number } {
  const taken = (at: number) => definition.nodes.some((node) => Math.abs(node.x - at) < nodeWidth + 16 && Math.abs(node.y - y) < 100);
  let at = snap(x);
  while (taken(at)) at += nodeWidth + 32;
  return { x: at, y: snap(y) };
}

function add(definition: Definition, edit: Extract<Edit, { type: 'add' }>, shapes: Shapes): Definition {
  const source = edit.after && nodeById(definition, edit.after.from);
  const trigger = shapes[edit.kind].trigger;
  const ports = source === undefined ? [] : portsOf(shapes, source);
  const port = ports.find(({ id }) => id === edit.after?.port);
  const foot = ports.filter(({ side }) => side === 'bottom');
  const shift = port === undefined || port.side === 'right' ? 0 : (foot.indexOf(port) - (foot.length - 1) / 2) * (nodeWidth + 32);
  const beside = port?.side === 'right';
  const wanted = edit.at ?? (source === undefined ? { x: 0, y: 0 } : { x: source.x + (beside ? nodeWidth + 72 : shift), y: source.y + (beside ? 0 : below) });
  const { x, y } = edit.at === undefined ? free(definition, wanted.x, wanted.y) : { x: snap(wanted.x), y: snap(wanted.y) };
  const node = newNode(shapes, edit.kind, freeId(definition), x, y);
  const edge = edit.after !== undefined && !trigger ? [{ from: edit.after.from, port: edit.after.port, to: node.id }] : [];
  const kept = edit.after === undefined || trigger ? definition.edges : definition.edges.filter((other) => !samePort(other, edit.after?.from ?? '', edit.after?.port ?? ''));
  return { ...definition, nodes: [...definition.nodes, node], edges: [...kept, ...edge] };
}

/** Puts a step between two others; everything from the second on makes room. */
function insert(definition: Definition, { kind, on }: Extract<Edit, { type: 'insert' }>, shapes: Shapes): Definition {
  const target = nodeById(definition, on.to);
  const source = nodeById(definition, on.from);
  if (target === undefined || source === undefined || shapes[kind].trigger) return definition;
  const moves = (node: JourneyNode) => leadsTo(definition.edges, on.to, node.id);
  const roomy = target.y - source.y >= 2 * below - 16;
  const nodes = roomy ? definition.nodes : definition.nodes.map((node) => (moves(node) ? { ...node, y: node.y + snap(below) } : node));
  const node = newNode(shapes, kind, freeId(definition), target.x, snap(roomy ? source.y + below : Math.max(target.y, source.y + below)));
  const onward = firstPort(shapes, node);
  const edges = definition.edges.filter((edge) => !samePort(edge, on.from, on.port));
  return { ...definition, nodes: [...nodes, node], edges: [...edges, { from: on.from, port: on.port, to: node.id }, ...(onward === undefined ? [] : [{ from: node.id, port: onward, to: on.to }])] };
}

/** Takes steps out; where one way led in and one out, the two ends are joined. */
function remove(definition: Definition, ids: readonly string[]): Definition {
  return ids.reduce((current, id) => {
    const into = current.edges.filter(({ to }) => to === id);
    const out = current.edges.filter(({ from }) => from === id);
    const bridge = out.length === 1 && out[0] !== undefined ? into.map(({ from, port }) => ({ from, port, to: out[0]?.to ?? '' })) : [];
    return { ...current, nodes: current.nodes.filter((node) => node.id !== id), edges: [...current.edges.filter(({ from, to }) => from !== id && to !== id), ...bridge] };
  }, definition);
}

function duplicate(definition: Definition, ids: readonly string[]): Definition {
  const names = new Map<string, string>();
  let next = definition;
  for (const node of definition.nodes.filter(({ id }) => ids.includes(id))) {
    const id = freeId(next);
    names.set(node.id, id);
    next = { ...next, nodes: [...next.nodes, { ...node, id, x: node.x + 32, y: node.y + 32 }] };
  }
  const inner = definition.edges.flatMap(({ from, port, to }) => {
    const [start, end] = [names.get(from), names.get(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, port, to: end }];
  });
  return { ...next, edges: [...next.edges, ...inner] };
}

function settle(definition: Definition, id: string, settings: JourneyNode['settings'], shapes: Shapes): Definition {
  const nodes = definition.nodes.map((node) => (node.id === id ? ({ ...node, settings } as JourneyNode) : node));
  const changed = nodes.find((node) => node.id === id);
  if (changed === undefined) return definition;
  const ports = portsOf(shapes, changed).map((port) => port.id);
  return { ...definition, nodes, edges: definition.edges.filter(({ from, port }) => from !== id || ports.includes(port)) };
}

/** The document after an edit; the same object when the edit changes nothing. */
export function applyEdit(definition: Definition, edit: Edit, shapes: Shapes): Definition {
  switch (edit.type) {
    case 'add':
      return add(definition, edit, shapes);
    case 'insert':
      return insert(definition, edit, shapes);
    case 'remove':
      return edit.ids.some((id) => nodeById(definition, id)) ? remove(definition, edit.ids) : definition;
    case 'move':
      return { ...definition, nodes: definition.nodes.map((node) => ({ ...node, ...edit.to[node.id] })) };
    case 'connect':
      if (!mayConnect(definition, edit.edge, shapes)) return definition;
      return { ...definition, edges: [...definition.edges.filter((other) => !samePort(other, edit.edge.from, edit.edge.port)), edit.edge] };
    case 'disconnect':
      return { ...definition, edges: definition.edges.filter((other) => !samePort(other, edit.from, edit.port)) };
    case 'settings':
      return settle(definition, edit.id, edit.settings, shapes);
    case 'duplicate':
      return duplicate(definition, edit.ids);
    case 'options':
      return { ...definition, ...edit.options };
    case 'tidy':
      return layout(definition, shapes);
  }
}
