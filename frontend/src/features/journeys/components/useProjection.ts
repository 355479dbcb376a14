import type { Edge, Node } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { useMemo } from 'react';
import type { Definition, JourneyCounters, JourneyNode } from '@/api/journeys';
import type { IconName } from '@/shared/icons/Icon';
import { entrySide, nodeHeight, nodeWidth, portSpot, type Spot } from '../model/geometry';
import type { Problem } from '../model/problems';
import { labelSpot, middleOf, pathOf, route, type Box, type Way } from '../model/route';
import { portsOf, type Port } from '../model/shapes';
import type { AnyStep, Counter, Say } from '../steps/step';
import { stepFor, steps } from '../steps/steps';
import { portText, problemText } from './useSay';

export interface PortView {
  readonly port: Port;
  readonly spot: Spot;
  readonly text: string;
  readonly open: boolean;
}

export interface StepData extends Record<string, unknown> {
  readonly icon: IconName;
  readonly group: AnyStep['group'];
  readonly title: string;
  readonly line: string;
  readonly counters: readonly Counter[];
  readonly problem: string | null;
  readonly more: number;
  readonly ports: readonly PortView[];
  readonly trigger: boolean;
  readonly onPath: boolean;
}

export interface EdgeData extends Record<string, unknown> {
  readonly path: string;
  readonly label: string;
  readonly labelAt: Spot & { readonly above: boolean };
  readonly middle: Spot;
  readonly onPath: boolean;
}

export type FlowNode = Node<StepData, 'step'>;
export type FlowEdge = Edge<EdgeData, 'port'>;

export interface View {
  readonly definition: Definition;
  readonly counters: JourneyCounters | undefined;
  readonly problems: readonly Problem[];
  /** Places of steps being dragged, not yet in the document. */
  readonly dragged: Readonly<Record<string, Spot>>;
  readonly selected: ReadonlySet<string>;
  readonly selectedEdge: string | null;
  readonly path: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
}

export const edgeId = ({ from, port }: { readonly from: string; readonly port: string }): string => `${from}:${port}`;
const side = { bottom: Position.Bottom, right: Position.Right } as const;

function stepData(node: JourneyNode, view: View, say: Say): StepData {
  const step = stepFor(node);
  const counted = view.counters?.nodes[node.id];
  const mine = view.problems.filter(({ nodeId }) => nodeId === node.id);
  const [first] = mine;
  const counters = counted === undefined ? [] : step.counters(counted, node.settings, say);
  const height = nodeHeight({ counters: counters.length > 0, problem: first !== undefined });
  const ports = portsOf(steps, node);
  const taken = new Set(view.definition.edges.filter(({ from }) => from === node.id).map(({ port }) => port));
  return {
    icon: step.icon,
    group: step.group,
    ...step.summary(node.settings, say),
    counters,
    problem: first === undefined ? null : problemText(say, first),
    more: Math.max(0, mine.length - 1),
    ports: ports.map((port) => ({ port, spot: portSpot(ports, port, height), text: portText(say, port), open: !taken.has(port.id) })),
    trigger: step.trigger,
    onPath: view.path.nodes.has(node.id),
  };
}

function flowNode(node: JourneyNode, view: View, say: Say): FlowNode {
  const data = stepData(node, view, say);
  const height = nodeHeight({ counters: data.counters.length > 0, problem: data.problem !== null });
  const grips = data.ports.map(({ port, spot }) => ({ id: port.id, type: 'source' as const, position: side[port.side], x: spot.x, y: spot.y, width: 1, height: 1 }));
  return {
    id: node.id,
    type: 'step',
    position: view.dragged[node.id] ?? { x: node.x, y: node.y },
    width: nodeWidth,
    height,
    measured: { width: nodeWidth, height },
    handles: data.trigger ? grips : [...grips, { id: 'in', type: 'target', position: Position.Top, x: nodeWidth / 2, y: 0, width: 1, height: 1 }],
    selected: view.selected.has(node.id),
    ariaLabel: `${data.title} ${data.line}`,
    data,
  };
}

const boxOf = ({ position, height }: FlowNode): Box => ({ left: position.x, right: position.x + nodeWidth, top: position.y, bottom: position.y + (height ?? 0) });

function flowEdges(nodes: readonly FlowNode[], view: View): readonly FlowEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxes = nodes.map((node) => ({ id: node.id, box: boxOf(node) }));
  return view.definition.edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.from), byId.get(edge.to)];
    const port = source?.data.ports.find(({ port: { id } }) => id === edge.port);
    if (source === undefined || target === undefined || port === undefined) return [];
    const from = { ...source.position, height: source.height ?? 0 };
    const enters = port.port.side === 'right' ? entrySide({ x: from.x, y: from.y } as JourneyNode, { x: target.position.x, y: target.position.y } as JourneyNode, from.height) : 'top';
    const parting = port.port.side === 'bottom' && source.data.ports.filter(({ port: other }) => other.side === 'bottom').length > 1;
    const way: Way = {
      start: port.port.side === 'right' ? { x: from.x + port.spot.x, y: from.y + port.spot.y } : { x: from.x + nodeWidth / 2, y: from.y + from.height },
      end: enters === 'left' ? { x: target.position.x, y: target.position.y + Math.min(from.height / 2, 37) } : { x: target.position.x + nodeWidth / 2, y: target.position.y },
      leaves: port.port.side,
      enters,
      parting,
    };
    const points = route(way, boxes.filter(({ id }) => id !== edge.from && id !== edge.to).map(({ box }) => box));
    const id = edgeId(edge);
    const data: EdgeData = { path: pathOf(points), label: port.text, labelAt: labelSpot(way, points), middle: middleOf(points), onPath: view.path.edges.has(id) };
    return [{ id, type: 'port', source: edge.from, sourceHandle: edge.port, target: edge.to, targetHandle: 'in', selected: view.selectedEdge === id, data }];
  });
}

/** The document as React Flow draws it. Everything follows from the model; nothing is kept in the canvas. */
export function useProjection(view: View, say: Say): { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] } {
  const nodes = useMemo(() => view.definition.nodes.map((node) => flowNode(node, view, say)), [view, say]);
  const edges = useMemo(() => [...flowEdges(nodes, view)], [nodes, view]);
  return { nodes, edges };
}
