import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { startI18n } from '@/shared/i18n/i18n';
import { resetState } from './mock/handlers/common';
import { server } from './mock/node';

// Working out what is visible from antd's style sheets costs jsdom seconds per look-up; the browser tests cover it.
configure({ defaultHidden: true });

class SilentObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class SilentEventSource extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close() {}
}

beforeAll(async () => {
  vi.stubGlobal('ResizeObserver', SilentObserver);
  vi.stubGlobal('EventSource', SilentEventSource);
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {}, addListener: () => {}, removeListener: () => {} }));
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n('zh-CN');
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  resetState();
  localStorage.clear();
});

afterAll(() => server.close());
