import { App } from 'antd';
import { useMemo } from 'react';
import { useProblemText } from './useProblemText';

/** Short notes at the top of the page: what was done, or why it was not. */
export function useNotify() {
  const { message } = App.useApp();
  const text = useProblemText();
  return useMemo(
    () => ({
      done: (note: string) => void message.success(note),
      failed: (error: unknown) => void message.error(text(error)),
    }),
    [message, text],
  );
}
