import type { Definition, Journey, JourneyNode } from '@/api/journeys';
import { emptyDefinition } from './starts';
import type { Shapes } from './shapes';

const wholeNode = (shapes: Shapes, node: JourneyNode, row: number): JourneyNode =>
  ({ ...node, x: node.x ?? 0, y: node.y ?? row * rowHeight, settings: { ...shapes[node.kind].initial(), ...node.settings } }) as JourneyNode;

const rowHeight = 160;

/** A document as the canvas needs it: the server keeps what it was given, and who writes by the API may leave out what is usual. */
export function whole(shapes: Shapes, told: Partial<Definition>): Definition {
  const filled = { ...emptyDefinition, ...told };
  const goal = filled.goal === null ? null : { ...filled.goal, where: filled.goal.where ?? [], sameKey: filled.goal.sameKey ?? false };
  return {
    ...filled,
    nodes: filled.nodes.map((node, row) => wholeNode(shapes, node, row)),
    goal,
    exitOn: filled.exitOn.map((exit) => ({ ...exit, where: exit.where ?? [], sameKey: exit.sameKey ?? false })),
    reentry: { ...emptyDefinition.reentry, ...filled.reentry },
  };
}

export const wholeJourney = (shapes: Shapes, journey: Journey): Journey => ({
  ...journey,
  draft: whole(shapes, journey.draft),
  published: journey.published === null ? null : whole(shapes, journey.published),
});
