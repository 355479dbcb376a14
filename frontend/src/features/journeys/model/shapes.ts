import type { Definition, JourneyNode, StepKind, StepSettings } from '@/api/journeys';
import type { Edit } from './edits';

/** A way out of a step: its own name, and where on the node it is drawn. */
export interface Port {
  readonly id: string;
  /** The wording of the way out: `next`, `yes`, `timeout` …, or an arm. */
  readonly role: 'next' | 'happened' | 'timeout' | 'yes' | 'no' | 'arm' | 'control';
  readonly name?: string;
  readonly weight?: number;
  readonly side: 'bottom' | 'right';
}

/** What is wrong with one setting, without saying where it sits. */
export interface Finding {
  readonly code: string;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fix?: Edit;
}

/** The part of a step kind the document needs to know; the rest is how it is shown. */
export interface StepShape<K extends StepKind> {
  readonly kind: K;
  readonly trigger: boolean;
  readonly initial: () => StepSettings[K];
  readonly ports: (settings: StepSettings[K]) => readonly Port[];
  readonly check: (settings: StepSettings[K], context: CheckContext) => readonly Finding[];
}

export interface CheckContext {
  readonly nodeId: string;
  /** The property that tells occurrences apart, if the trigger has one. */
  readonly triggerKey: string | null;
}

export type Shapes = { readonly [K in StepKind]: StepShape<K> };

/** One step kind is always asked with its own settings; TypeScript cannot follow that pairing through a union. */
type Loose = StepShape<never> & { ports: (settings: unknown) => readonly Port[]; check: (settings: unknown, context: CheckContext) => readonly Finding[] };
const shapeOf = (shapes: Shapes, kind: StepKind) => shapes[kind] as unknown as Loose;

export const portsOf = (shapes: Shapes, node: JourneyNode): readonly Port[] => shapeOf(shapes, node.kind).ports(node.settings);
export const findingsOf = (shapes: Shapes, node: JourneyNode, context: CheckContext): readonly Finding[] => shapeOf(shapes, node.kind).check(node.settings, context);
export const isTrigger = (shapes: Shapes, node: JourneyNode): boolean => shapes[node.kind].trigger;

export function newNode(shapes: Shapes, kind: StepKind, id: string, x: number, y: number): JourneyNode {
  return { id, kind, x, y, settings: shapes[kind].initial() } as JourneyNode;
}

export const nodeById = (definition: Definition, id: string): JourneyNode | undefined => definition.nodes.find((node) => node.id === id);

/** n1, n2, …: short, and never one that is taken. */
export function freeId(definition: Definition): string {
  const taken = definition.nodes.map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  return `n${Math.max(0, ...taken) + 1}`;
}

export const triggerKey = (definition: Definition): string | null => {
  for (const node of definition.nodes) if (node.kind === 'event_trigger') return node.settings.key;
  return null;
};
