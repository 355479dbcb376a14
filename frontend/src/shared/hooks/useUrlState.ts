import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the URL, so that a view can be sent to a colleague and survives a reload. */
export function useUrlState() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changes)) {
            if (value === null || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const get = useCallback((key: string) => params.get(key) ?? '', [params]);
  return { get, set };
}
