import type { Condition, Group, GroupType, Leaf } from '@/api/conditions';
import { findNode, freshIds, isGroup, type RuleDocument } from './tree';

/** A condition before it has its place in a document. */
export type NewLeaf = Leaf extends infer T ? (T extends Leaf ? Omit<T, 'id'> : never) : never;

export const excludeTarget = 'exclude';

export type Edit =
  | { readonly type: 'add'; readonly parent: string; readonly index?: number; readonly leaf: NewLeaf }
  | { readonly type: 'addBlock'; readonly leaf?: NewLeaf }
  | { readonly type: 'change'; readonly id: string; readonly leaf: NewLeaf }
  | { readonly type: 'mode'; readonly id: string; readonly mode: Exclude<GroupType, 'none'> }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'duplicate'; readonly id: string }
  | { readonly type: 'move'; readonly id: string; readonly parent: string; readonly index: number };

/** The tree below a group with one node replaced, or taken out when the change gives null. */
function mapChild(group: Group, id: string, change: (node: Condition) => readonly Condition[]): Group {
  const conditions = group.conditions.flatMap((child) => {
    if (child.id === id) return change(child);
    return isGroup(child) ? [mapChild(child, id, change)] : [child];
  });
  return { ...group, conditions };
}

function mapNode(document: RuleDocument, id: string, change: (node: Condition) => readonly Condition[]): RuleDocument {
  const root = (group: Group): Group => (group.id === id ? ((change(group)[0] ?? { ...group, conditions: [] }) as Group) : mapChild(group, id, change));
  return { include: root(document.include), exclude: document.exclude === null ? null : root(document.exclude) };
}

function withInserted(document: RuleDocument, parent: string, index: number | undefined, node: Condition): RuleDocument {
  return mapNode(document, parent, (group) => {
    if (!isGroup(group)) return [group];
    const at = Math.min(Math.max(index ?? group.conditions.length, 0), group.conditions.length);
    return [{ ...group, conditions: [...group.conditions.slice(0, at), node, ...group.conditions.slice(at)] }];
  });
}

/** An exclusion nobody is in goes; one empty block stays, so that there is always a place to put the first condition. */
function tidied(document: RuleDocument): RuleDocument {
  const { include, exclude } = document;
  const full = include.conditions.filter((block) => !isGroup(block) || block.conditions.length > 0);
  const kept = include.conditions.length === full.length ? include.conditions : full.length > 0 ? full : include.conditions.slice(0, 1);
  const emptied = exclude !== null && exclude.conditions.length === 0;
  if (kept === include.conditions && !emptied) return document;
  return { include: { ...include, conditions: kept }, exclude: emptied ? null : exclude };
}

/** Where "exclude" names the group that may not be there yet. */
function withExclude(document: RuleDocument, nextId: () => string): readonly [RuleDocument, string] {
  const exclude = document.exclude ?? { type: 'any', id: nextId(), conditions: [] };
  return [{ ...document, exclude }, exclude.id];
}

function placed(document: RuleDocument, parent: string, nextId: () => string): readonly [RuleDocument, string] {
  if (parent !== excludeTarget) return [document, parent];
  return withExclude(document, nextId);
}

function copied(node: Condition, nextId: () => string): Condition {
  return isGroup(node) ? { ...node, id: nextId(), conditions: node.conditions.map((child) => copied(child, nextId)) } : { ...node, id: nextId() };
}

function moved(document: RuleDocument, id: string, parent: string, index: number, nextId: () => string): RuleDocument {
  const node = findNode(document, id);
  const [roomy, target] = placed(document, parent, nextId);
  const group = findNode(roomy, target);
  if (node === undefined || group === undefined || !isGroup(group) || (isGroup(node) && findNode({ include: node, exclude: null }, target) !== undefined)) return document;
  const from = group.conditions.findIndex((child) => child.id === id);
  const at = from >= 0 && from < index ? index - 1 : index;
  if (from === at) return document;
  return withInserted(mapNode(roomy, id, () => []), target, at, node);
}

/** Every change a person can make to the rule, as a function of the document. */
export function edit(document: RuleDocument, change: Edit): RuleDocument {
  const nextId = freshIds(document);
  switch (change.type) {
    case 'add': {
      const [roomy, parent] = placed(document, change.parent, nextId);
      return withInserted(roomy, parent, change.index, { ...change.leaf, id: nextId() });
    }
    case 'addBlock': {
      const id = nextId();
      const conditions = change.leaf === undefined ? [] : [{ ...change.leaf, id: nextId() }];
      return withInserted(document, document.include.id, undefined, { type: 'all', id, conditions });
    }
    case 'change':
      return mapNode(document, change.id, (node) => [isGroup(node) ? node : { ...change.leaf, id: node.id }]);
    case 'mode':
      return mapNode(document, change.id, (node) => [isGroup(node) ? { ...node, type: change.mode } : node]);
    case 'remove':
      return tidied(mapNode(document, change.id, () => []));
    case 'duplicate':
      return mapNode(document, change.id, (node) => [node, copied(node, nextId)]);
    case 'move':
      return tidied(moved(document, change.id, change.parent, change.index, nextId));
  }
}

/** The group a node sits in and its place there. */
export function placeOf(document: RuleDocument, id: string): { readonly parent: Group; readonly index: number } | undefined {
  const within = (group: Group): { readonly parent: Group; readonly index: number } | undefined => {
    const index = group.conditions.findIndex((child) => child.id === id);
    if (index >= 0) return { parent: group, index };
    for (const child of group.conditions) {
      const found = isGroup(child) ? within(child) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return within(document.include) ?? (document.exclude === null ? undefined : within(document.exclude));
}
