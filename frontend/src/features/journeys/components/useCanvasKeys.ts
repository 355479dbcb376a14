import { useEffect, useRef } from 'react';
import { grid } from '../model/geometry';
import { nodeById } from '../model/shapes';
import type { Draft } from './useDraft';
import { edgeId } from './useProjection';
import type { Selection } from './useSelection';

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const elsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role=dialog],[role=listbox],[role=menu],.ant-select') !== null);

interface Keys {
  readonly draft: Draft;
  readonly selection: Selection;
  readonly editable: boolean;
}

function nudge({ draft, selection }: Keys, [dx, dy]: readonly [number, number], far: boolean) {
  const step = far ? grid * 4 : grid;
  const moved = [...selection.nodes].flatMap((id) => {
    const node = nodeById(draft.definition, id);
    return node === undefined ? [] : [[id, { x: node.x + dx * step, y: node.y + dy * step }] as const];
  });
  draft.edit({ type: 'move', to: Object.fromEntries(moved) });
}

function removeChosen({ draft, selection }: Keys) {
  const edge = draft.definition.edges.find((candidate) => edgeId(candidate) === selection.edge);
  if (edge !== undefined) draft.edit({ type: 'disconnect', from: edge.from, port: edge.port });
  else draft.edit({ type: 'remove', ids: [...selection.nodes] });
  selection.clear();
}

function withCommand(keys: Keys, key: string, shift: boolean): boolean {
  if (key === 'z') (shift ? keys.draft.redo : keys.draft.undo)();
  else if (key === 'y') keys.draft.redo();
  else if (key === 'd' && keys.selection.nodes.size > 0) keys.draft.edit({ type: 'duplicate', ids: [...keys.selection.nodes] });
  else if (key === 'a') keys.selection.set(keys.draft.definition.nodes.map(({ id }) => id));
  else if (key === 's') void keys.draft.flush();
  else return false;
  return true;
}

function plain(keys: Keys, event: KeyboardEvent): boolean {
  const { selection } = keys;
  const focused = event.target instanceof Element ? event.target.closest('.react-flow__node')?.getAttribute('data-id') : undefined;
  if (event.key === 'Escape') return selection.clear(), true;
  if (event.key === 'Enter' && focused && (event.target as Element).classList.contains('react-flow__node')) return selection.pick(focused, event.shiftKey), true;
  if (!keys.editable || (selection.nodes.size === 0 && selection.edge === null)) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') return removeChosen(keys), true;
  const arrow = arrows[event.key];
  return arrow !== undefined && selection.nodes.size > 0 ? (nudge(keys, arrow, event.shiftKey), true) : false;
}

/** Delete, undo, redo, copy, select all, save, and arrows that move what is selected; silent while somebody types. */
export function useCanvasKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (elsewhere(event.target) || event.altKey || event.isComposing) return;
      const command = event.metaKey || event.ctrlKey;
      const done = command ? latest.current.editable && withCommand(latest.current, event.key.toLowerCase(), event.shiftKey) : plain(latest.current, event);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
