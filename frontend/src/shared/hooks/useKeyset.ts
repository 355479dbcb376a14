import { useState } from 'react';

/** Back and forth over a keyset-paged list: the cursors of the pages seen so far. Forgets them when the filter changes. */
export function useKeyset(filterKey: string) {
  const [state, setState] = useState<{ key: string; cursors: readonly string[] }>({ key: filterKey, cursors: [] });
  const cursors = state.key === filterKey ? state.cursors : [];
  return {
    page: cursors.length,
    cursor: cursors.at(-1) ?? null,
    forward: (next: string) => setState({ key: filterKey, cursors: [...cursors, next] }),
    back: () => setState({ key: filterKey, cursors: cursors.slice(0, -1) }),
  };
}
