import { setupWorker } from 'msw/browser';
import { signedOut } from './state';
import { handlers } from './handlers/all';
import { state } from './handlers/common';

/** Development only: `?mock=empty`, `?mock=out` and `?mock=setup` show the console before there is data, session or administrator. */
export async function startMockWorker(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('mock') ?? sessionStorage.getItem('mock') ?? '';
  sessionStorage.setItem('mock', asked);
  if (asked === 'empty') state.empty = true;
  if (asked === 'out') state.session = signedOut;
  if (asked === 'setup') state.session = { ...signedOut, setupRequired: true };
  await setupWorker(...handlers).start({ onUnhandledRequest: 'bypass', quiet: true });
}
