import { chromium } from '@playwright/test';

/** Chromium as the machine has it; nothing is downloaded. */
export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

/** A page in one language and theme that reports every error of its own. */
export async function openPage(browser, { width = 1440, language = 'zh-CN', theme = 'light', storageState } = {}) {
  const height = { 1280: 800, 1440: 900, 1920: 1080 }[width] ?? 900;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: language, storageState });
  await context.addInitScript(([chosenTheme, chosenLanguage]) => {
    if (window.top !== window) return; // a sandboxed mail has no storage
    localStorage.setItem('tributary.theme', chosenTheme);
    localStorage.setItem('tributary.language', chosenLanguage);
  }, [theme, language]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => {
    console.error(`page error: ${error.message}`);
    process.exitCode = 1;
  });
  return page;
}
