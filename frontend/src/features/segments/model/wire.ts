import type { Condition, Group, Leaf, WireCondition } from '@/api/conditions';
import { isGroup, type RuleDocument } from './tree';

function leafOut(leaf: Leaf): WireCondition {
  if (leaf.type !== 'event' || leaf.did) return { ...leaf };
  const { type, id, did, event, where, window } = leaf;
  return { type, id, did, event, where, window };
}

/** A group without what is left out, or nothing when that leaves it empty: an empty `all` would let everybody in. */
function groupOut(group: Group, leftOut: ReadonlySet<string>): WireCondition | null {
  const conditions = group.conditions.map((child) => nodeOut(child, leftOut)).filter((child) => child !== null);
  return conditions.length === 0 ? null : { type: group.type, id: group.id, conditions };
}

function nodeOut(node: Condition, leftOut: ReadonlySet<string>): WireCondition | null {
  if (leftOut.has(node.id)) return null;
  return isGroup(node) ? groupOut(node, leftOut) : leafOut(node);
}

const childrenOf = (node: WireCondition) => node['conditions'] as readonly WireCondition[];

/** The document as the server takes it; `leftOut` names conditions that are not finished yet. Null when nothing is left. */
export function toWire({ include, exclude }: RuleDocument, leftOut: ReadonlySet<string> = new Set()): WireCondition | null {
  const inside = groupOut(include, leftOut);
  const outside = exclude === null ? null : groupOut(exclude, leftOut);
  if (inside === null) return null;
  const [only, ...others] = childrenOf(inside);
  const entry = others.length === 0 && only !== undefined && only.type !== 'none' ? only : inside;
  if (outside === null) return entry;
  const excluded = outside.type === 'any' ? childrenOf(outside) : [outside];
  return { type: 'all', id: 'rule', conditions: [...stepsOf(entry), { type: 'none', id: 'exclude', conditions: excluded }] };
}

/** What stands beside the exclusion, step by step, so that a funnel counts each; a mixture stays together, or it would open as other blocks. */
function stepsOf(entry: WireCondition): readonly WireCondition[] {
  if (entry.type !== 'all') return [entry];
  const groups = childrenOf(entry).filter((child) => ['all', 'any', 'none'].includes(child.type)).length;
  return groups === 0 || groups === childrenOf(entry).length ? childrenOf(entry) : [entry];
}

/** The condition a problem's field names (`conditions[0].where[1].test`), by the id it was sent with. */
export function idAtField(tree: WireCondition, field: string): string | undefined {
  let node = tree;
  for (const [, index] of field.matchAll(/conditions\[(\d+)\]/g)) {
    const next = (node['conditions'] as readonly WireCondition[] | undefined)?.[Number(index)];
    if (next === undefined) break;
    node = next;
  }
  return typeof node['id'] === 'string' ? node['id'] : undefined;
}
