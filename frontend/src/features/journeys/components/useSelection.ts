import { useCallback, useMemo, useState } from 'react';

interface Chosen {
  readonly nodes: ReadonlySet<string>;
  readonly edge: string | null;
}

const none: Chosen = { nodes: new Set(), edge: null };

/** What is selected on the canvas: some steps, or one edge. */
export function useSelection() {
  const [chosen, setChosen] = useState(none);
  const clear = useCallback(() => setChosen(none), []);
  const set = useCallback((ids: readonly string[]) => setChosen((current) => (ids.length === current.nodes.size && ids.every((id) => current.nodes.has(id)) ? current : { nodes: new Set(ids), edge: null })), []);
  const pick = useCallback(
    (id: string, more: boolean) =>
      setChosen(({ nodes }) => {
        if (!more) return { nodes: new Set([id]), edge: null };
        const next = new Set(nodes);
        if (!next.delete(id)) next.add(id);
        return { nodes: next, edge: null };
      }),
    [],
  );
  const pickEdge = useCallback((edge: string) => setChosen({ nodes: new Set(), edge }), []);
  return useMemo(() => ({ ...chosen, clear, set, pick, pickEdge }), [chosen, clear, set, pick, pickEdge]);
}

export type Selection = ReturnType<typeof useSelection>;
