import type { Definition, JourneyNode } from '@/api/journeys';
import { nodeWidth, snap } from './geometry';
import { isTrigger, portsOf, type Shapes } from './shapes';

const row = 144;
const gap = 32;
const half = nodeWidth / 2;
const aside = nodeWidth + 72;

interface Extent {
  readonly left: number;
  readonly right: number;
}

interface Graph {
  readonly out: ReadonlyMap<string, readonly { readonly to: string; readonly side: 'bottom' | 'right' }[]>;
  readonly in: ReadonlyMap<string, readonly string[]>;
}

function graphOf(definition: Definition, shapes: Shapes): Graph {
  const known = new Set(definition.nodes.map(({ id }) => id));
  const out = new Map<string, { to: string; side: 'bottom' | 'right' }[]>();
  const into = new Map<string, string[]>();
  for (const node of definition.nodes) {
    const targets = portsOf(shapes, node).flatMap((port) => definition.edges.filter(({ from, port: name, to }) => from === node.id && name === port.id && known.has(to)).map(({ to }) => ({ to, side: port.side })));
    out.set(node.id, targets);
    targets.forEach(({ to }) => into.set(to, [...(into.get(to) ?? []), node.id]));
  }
  return { out, in: into };
}

/** Reverse postorder from the roots; edges that lead back are left out, so what remains has an order. */
function order(graph: Graph, roots: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    [...(graph.out.get(id) ?? [])].reverse().forEach(({ to }) => visit(to));
    done.unshift(id);
  };
  [...roots].reverse().forEach(visit);
  return done;
}

/** For each node the last one that every way to it passes: a step after a join hangs under the step that split. */
function dominators(sorted: readonly string[], graph: Graph): ReadonlyMap<string, string> {
  const position = new Map(sorted.map((id, index) => [id, index]));
  const parent = new Map<string, string>();
  const meet = (a: string, b: string): string | undefined => {
    let [one, two]: [string | undefined, string | undefined] = [a, b];
    while (one !== two) {
      if (one === undefined || two === undefined) return undefined;
      if ((position.get(one) ?? 0) > (position.get(two) ?? 0)) one = parent.get(one);
      else two = parent.get(two);
    }
    return one;
  };
  for (const id of sorted) {
    const before = (graph.in.get(id) ?? []).filter((other) => (position.get(other) ?? Infinity) < (position.get(id) ?? 0));
    const [first, ...rest] = before;
    if (first === undefined) continue;
    const common = rest.reduce<string | undefined>((found, other) => (found === undefined ? undefined : meet(found, other)), first);
    if (common !== undefined) parent.set(id, common);
  }
  return parent;
}

function ranks(sorted: readonly string[], graph: Graph, beside: ReadonlySet<string>): ReadonlyMap<string, number> {
  const position = new Map(sorted.map((id, index) => [id, index]));
  const rank = new Map<string, number>();
  for (const id of sorted) {
    const before = (graph.in.get(id) ?? []).filter((other) => (position.get(other) ?? Infinity) < (position.get(id) ?? 0));
    rank.set(id, Math.max(0, ...before.map((other) => (rank.get(other) ?? 0) + (beside.has(id) ? 0 : 1))));
  }
  return rank;
}

/** Top down from where the first step stands, the main line straight, arms side by side, joins centred under their split; what nothing leads to stands at the right. */
export function layout(definition: Definition, shapes: Shapes): Definition {
  const graph = graphOf(definition, shapes);
  const roots = definition.nodes.filter((node) => isTrigger(shapes, node) || !(graph.in.get(node.id)?.length)).map(({ id }) => id);
  const sorted = order(graph, [...roots, ...definition.nodes.map(({ id }) => id)]);
  const parent = dominators(sorted, graph);
  const leaf = (id: string) => (graph.out.get(id) ?? []).length === 0 && (graph.in.get(id) ?? []).length === 1;
  const beside = new Set(sorted.filter((id) => leaf(id) && graph.out.get(parent.get(id) ?? '')?.some(({ to, side }) => to === id && side === 'right')));
  const rank = ranks(sorted, graph, beside);
  const children = new Map<string, string[]>();
  sorted.forEach((id) => parent.has(id) && children.set(parent.get(id) ?? '', [...(children.get(parent.get(id) ?? '') ?? []), id]));

  const offsets = new Map<string, number>();
  const measure = (id: string): Extent => {
    const own = children.get(id) ?? [];
    const direct = graph.out.get(id) ?? [];
    const right = own.filter((child) => direct.some(({ to, side }) => to === child && side === 'right') && graph.in.get(child)?.length === 1);
    const arms = direct.map(({ to }) => to).filter((to, index, all) => own.includes(to) && !right.includes(to) && graph.in.get(to)?.length === 1 && all.indexOf(to) === index);
    const joins = own.filter((child) => !right.includes(child) && !arms.includes(child));
    const spans = [spread(arms), spread(joins)];
    let extent: Extent = { left: Math.max(half, ...spans.map(({ left }) => left)), right: Math.max(half, ...spans.map(({ right: edge }) => edge)) };
    for (const child of right) {
      const size = measure(child);
      const offset = beside.has(child) ? aside : Math.max(extent.right + gap + size.left, aside);
      offsets.set(child, offset);
      extent = { left: extent.left, right: Math.max(extent.right, offset + size.right) };
    }
    return extent;
  };
  const spread = (ids: readonly string[]): Extent => {
    const sizes = ids.map(measure);
    const total = sizes.reduce((sum, { left, right }) => sum + left + right, 0) + gap * Math.max(0, ids.length - 1);
    if (ids.length === 1 && sizes[0] !== undefined) return offsets.set(ids[0] ?? '', 0), sizes[0];
    let from = -total / 2;
    ids.forEach((id, index) => {
      const size = sizes[index] ?? { left: half, right: half };
      offsets.set(id, from + size.left);
      from += size.left + size.right + gap;
    });
    return { left: total / 2, right: total / 2 };
  };

  const places = new Map<string, number>();
  const place = (id: string, x: number) => {
    places.set(id, x);
    (children.get(id) ?? []).forEach((child) => place(child, x + (offsets.get(child) ?? 0)));
  };
  let from = 0;
  sorted
    .filter((id) => !parent.has(id))
    .forEach((id, index) => {
      const size = measure(id);
      const x = index === 0 ? 0 : from + gap + size.left;
      place(id, x);
      from = x + size.right;
    });
  const anchor = definition.nodes.find(({ id }) => id === sorted[0]);
  const [dx, dy] = [(anchor?.x ?? 0) - (places.get(anchor?.id ?? '') ?? 0), (anchor?.y ?? 0) - (rank.get(anchor?.id ?? '') ?? 0) * row];
  const moved = (node: JourneyNode): JourneyNode => ({ ...node, x: snap((places.get(node.id) ?? 0) + dx), y: snap((rank.get(node.id) ?? 0) * row + dy) });
  return { ...definition, nodes: definition.nodes.map(moved) };
}
