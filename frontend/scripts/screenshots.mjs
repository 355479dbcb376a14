/**
 * Takes a picture of every page of the mocked console, to be looked at. Needs `npm run dev:mock` (or a mocked build) running.
 *   node scripts/screenshots.mjs [--url http://localhost:5173] [--out test-results/pictures] [--only name,name] [--themes light,dark] [--languages zh-CN,en-US] [--widths 1280,1920]
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { pictures } from './pictures.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:5173' },
    out: { type: 'string', default: 'test-results/pictures' },
    only: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark' },
    languages: { type: 'string', default: 'zh-CN,en-US' },
    widths: { type: 'string', default: '1280,1920' },
  },
});
const list = (text) => text.split(',').filter((item) => item !== '');
const heights = { 1280: 800, 1440: 900, 1920: 1080 };
mkdirSync(values.out, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let failures = 0;
for (const width of list(values.widths).map(Number)) {
  for (const theme of list(values.themes)) {
    for (const language of list(values.languages)) {
      const context = await browser.newContext({ viewport: { width, height: heights[width] ?? 900 }, colorScheme: theme, locale: language });
      await context.addInitScript(([chosenTheme, chosenLanguage]) => {
        if (window.top !== window) return; // a sandboxed mail has no storage
        localStorage.setItem('tributary.theme', chosenTheme);
        localStorage.setItem('tributary.language', chosenLanguage);
      }, [theme, language]);
      for (const { name, path, act } of pictures) {
        if (values.only !== '' && !list(values.only).includes(name)) continue;
        const page = await context.newPage();
        page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
        page.on('console', (message) => message.type() === 'error' && console.error(`${name}: ${message.text().slice(0, 300)}`));
        try {
          page.setDefaultTimeout(8_000);
          await page.goto(values.url + path);
          await page.waitForSelector('h1', { timeout: 8_000 });
          await page.waitForTimeout(1_200);
          await act?.(page);
          await page.waitForTimeout(500);
          const overflow = await page.evaluate(() => {
            const main = document.querySelector('main') ?? document.body;
            return main.scrollWidth - main.clientWidth;
          });
          if (overflow > 0) console.error(`${name} ${width} ${language}: ${overflow}px too wide`);
          await page.screenshot({ path: `${values.out}/${name}-${width}-${theme}-${language.slice(0, 2)}.png` });
        } catch (error) {
          failures += 1;
          console.error(`${name}: ${error.message}`);
        }
        await page.close();
      }
      await context.close();
    }
  }
}
await browser.close();
process.exitCode = failures > 0 ? 1 : 0;
