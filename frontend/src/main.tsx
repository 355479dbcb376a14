import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { startI18n } from '@/shared/i18n/i18n';
import { cssVariables } from '@/shared/theme/cssVariables';
import '@/shared/global.css';

async function start(): Promise<void> {
  const style = document.createElement('style');
  style.textContent = cssVariables;
  document.head.prepend(style);
  if (__MOCKED__) {
    const { startMockWorker } = await import('@/testing/mock/browser');
    await startMockWorker();
  }
  await startI18n();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
