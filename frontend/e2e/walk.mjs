/**
 * The walk in a browser: set up, create a source, send with a real SDK, see the events in the debugger, find the person, open
 * their page. Usage: node e2e/walk.mjs <address> <setup token> <folder of SDK scripts> [<folder for pictures>]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';

const [address, token, scripts, pictures] = process.argv.slice(2);
const phone = '13612349999';
const browser = await openBrowser();
const page = await openPage(browser);
const picture = async (name) => pictures && page.screenshot({ path: join(pictures, `walk-${name}.png`) });

await page.goto(`${address}/setup?token=${token}`);
await page.fill('#setup_brandName', '山茶日记');
await page.fill('#setup_name', '周岚');
await page.fill('#setup_email', 'zhou@example.cn');
await page.fill('#setup_password', 'a-long-walk-by-the-river');
await picture('setup');
await page.click('button[type=submit]');
await page.waitForURL(`${address}/`);
await page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
await picture('home-first');

await page.goto(`${address}/data/sources?create=1`);
await page.fill('#create-source_name', '山茶官网');
await page.click('.ant-drawer-footer button[type=submit]');
const writeKey = (await page.getByTestId('write-key').innerText()).trim();
await picture('write-key');

await page.goto(`${address}/data/debugger`);
const sdk = spawnSync('node', ['segment.mjs', address, writeKey, 'browser-visitor', 'browser-user', phone], { cwd: scripts, encoding: 'utf8' });
if (sdk.status !== 0) throw new Error(`the SDK failed: ${sdk.stdout}${sdk.stderr}`);
await page.getByText('cart_item_added').first().click();
await page.getByText('browser-visitor').first().waitFor();
await picture('debugger');

const found = async () => {
  await page.goto(`${address}/customers?q=${phone}`);
  return page.getByText('136****9999').first().waitFor({ timeout: 2_000 }).then(() => true, () => false);
};
for (let tries = 0; !(await found()); tries += 1) {
  if (tries === 15) throw new Error('the person was not found by phone number');
}
await picture('customers');
await page.getByText('136****9999').first().click();
await page.waitForURL(/\/customers\/\d+/);
await page.getByText('上海').first().waitFor();
await page.getByText('加入购物车').first().waitFor();
await picture('customer');

console.log(`walked: ${page.url()}`);
await browser.close();
