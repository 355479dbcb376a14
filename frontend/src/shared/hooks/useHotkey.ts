import { useEffect, useRef } from 'react';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Calls back on one key anywhere on the page; plain keys are left alone while somebody is typing. */
export function useHotkey(key: string, action: () => void, withCommand = false): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || (event.metaKey || event.ctrlKey) !== withCommand) return;
      if (!withCommand && (typing(event.target) || event.altKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [key, withCommand]);
}
