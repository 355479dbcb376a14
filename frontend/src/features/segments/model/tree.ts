import type { Condition, EventCondition, Group, Leaf, WireCondition } from '@/api/conditions';

/** What the builder edits: blocks of conditions that let people in, and at most one that keeps them out. */
export interface RuleDocument {
  readonly include: Group;
  readonly exclude: Group | null;
}

export const isGroup = (node: Condition): node is Group => node.type === 'all' || node.type === 'any' || node.type === 'none';

export function* walk(node: Condition): Generator<Condition> {
  yield node;
  if (isGroup(node)) for (const child of node.conditions) yield* walk(child);
}

export function* nodesOf(document: RuleDocument): Generator<Condition> {
  yield* walk(document.include);
  if (document.exclude !== null) yield* walk(document.exclude);
}

/** Leaves in reading order; their position is the number a row carries. */
export const leavesOf = (document: RuleDocument): readonly Leaf[] => [...nodesOf(document)].filter((node) => !isGroup(node));

export function findNode(document: RuleDocument, id: string): Condition | undefined {
  for (const node of nodesOf(document)) if (node.id === id) return node;
  return undefined;
}

const numberOf = (id: string) => Number(/^c(\d{1,9})$/.exec(id)?.[1] ?? 0);

/** The next ids nobody in the document carries: c8, c9, … */
export function freshIds(document: RuleDocument): () => string {
  let last = Math.max(0, ...[...nodesOf(document)].map(({ id }) => numberOf(id)));
  return () => `c${(last += 1)}`;
}

export const emptyDocument: RuleDocument = {
  include: { type: 'all', id: 'include', conditions: [{ type: 'all', id: 'c1', conditions: [] }] },
  exclude: null,
};

function eventFrom(node: WireCondition, id: string): EventCondition {
  const given = node as unknown as Partial<EventCondition>;
  return {
    type: 'event',
    id,
    did: given.did ?? true,
    event: given.event ?? '',
    where: given.where ?? [],
    measure: given.measure ?? { kind: 'count' },
    compare: given.compare ?? 'gte',
    value: given.value ?? 1,
    window: given.window ?? { kind: 'ever' },
  };
}

/** The server's tree with every id and every default filled in. */
function filled(node: WireCondition, nextId: () => string): Condition {
  const id = typeof node['id'] === 'string' && node['id'] !== '' ? node['id'] : nextId();
  if (node.type === 'event') return eventFrom(node, id);
  if (node.type === 'attribute' || node.type === 'segment') return { ...(node as unknown as Leaf), id };
  const children = (node['conditions'] as readonly WireCondition[] | undefined) ?? [];
  return { type: node.type as Group['type'], id, conditions: children.map((child) => filled(child, nextId)) };
}

/** Neighbouring leaves of a group become a block of the group's own kind, which changes nothing about who is in. */
function blocksOf(group: Group, nextId: () => string): readonly Group[] {
  if (group.conditions.every((child) => !isGroup(child))) return [group];
  const blocks: Group[] = [];
  let run: Leaf[] = [];
  const close = () => {
    if (run.length > 0) blocks.push({ type: group.type, id: nextId(), conditions: run });
    run = [];
  };
  for (const child of group.conditions) {
    if (!isGroup(child)) run.push(child);
    else {
      close();
      blocks.push(child);
    }
  }
  close();
  return blocks;
}

function excludeOf(none: Group, nextId: () => string): Group {
  const [only, ...others] = none.conditions;
  if (only !== undefined && others.length === 0 && isGroup(only) && only.type !== 'none') return only;
  return { type: 'any', id: nextId(), conditions: none.conditions };
}

/** Any tree the server may hold, as blocks; what it means stays the same. */
export function openDocument(tree: WireCondition | null): RuleDocument {
  if (tree === null) return emptyDocument;
  let made = 0;
  const taken = new Set(JSON.stringify(tree).match(/"c\d+"/g) ?? []);
  const nextId = () => {
    do made += 1;
    while (taken.has(`"c${made}"`));
    return `c${made}`;
  };
  const root = filled(tree, nextId);
  const group: Group = isGroup(root) && root.type !== 'none' ? root : { type: 'all', id: nextId(), conditions: [root] };
  const last = group.conditions.at(-1);
  const none = group.type === 'all' && group.conditions.length > 1 && last?.type === 'none' ? last : null;
  const rest = none === null ? group.conditions : group.conditions.slice(0, -1);
  const [single, ...more] = rest;
  const wrapped = none !== null && more.length === 0 && single !== undefined && isGroup(single) && single.type !== 'none';
  const include: Group = wrapped ? single : { ...group, conditions: rest };
  const flat = include.conditions.every((child) => !isGroup(child));
  const blocks = blocksOf(flat ? { ...include, id: include.id === 'include' ? nextId() : include.id } : include, nextId);
  return {
    include: { type: flat ? 'all' : include.type, id: 'include', conditions: blocks.length > 0 ? blocks : [{ type: 'all', id: nextId(), conditions: [] }] },
    exclude: none === null ? null : excludeOf(none, nextId),
  };
}
