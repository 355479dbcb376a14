/**
 * The story of issue 3 as its three users live it: an engineer connects a shop, a marketer builds a segment and a journey from it,
 * a customer leaves a cart and gets one mail, an executive sees it on the home page and on the wall.
 * Usage: node e2e/three-users.mjs <address> <setup token> <folder of SDK scripts> [<folder for pictures>]
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';

const [address, token, scripts, pictures] = process.argv.slice(2);
const browser = await openBrowser();
const picture = async (page, name) => pictures && page.screenshot({ path: join(pictures, `three-${name}.png`) });
const patience = 90_000;

/** What the page itself could ask: its session, its CSRF token. */
async function call(page, method, path, body) {
  const { status, text } = await page.evaluate(
    async ([verb, url, json]) => {
      const csrf = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length);
      const headers = { Accept: 'application/json', 'Content-Type': 'application/json', ...(csrf === undefined ? {} : { 'X-XSRF-TOKEN': decodeURIComponent(csrf) }) };
      const answer = await fetch(url, { method: verb, headers, body: json });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)],
  );
  assert.ok(status < 300, `${method} ${path}: ${status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Asks again until it is so; what is on its way needs a moment. */
async function see(what, ask) {
  const until = Date.now() + patience;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (Date.now() > until) throw new Error(`never seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The shop's own server, telling what customers did. */
async function shop(writeKey, batch) {
  const answer = await fetch(`${address}/v1/batch`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ writeKey, batch }) });
  assert.equal(answer.status, 200, await answer.text());
}

const known = (userId, name) => [
  { type: 'identify', userId, traits: { name, email: `${userId}@example.cn` } },
  { type: 'track', userId, event: 'consent_granted', properties: { purpose: 'marketing', channel: 'email', notice_version: '1' } },
];
const carts = (userId, cart) => ({ type: 'track', userId, event: 'cart_item_added', properties: { cart_id: cart, product_name: '山茶修护精华', price: 369 } });
const pays = (userId, order) => ({ type: 'track', userId, event: 'order_paid', properties: { order_id: order, amount: 369 } });

/** Refusals nobody asked for are told: they explain what is missing on the screen later. */
async function openTelling(name) {
  const page = await openPage(browser);
  page.on('response', (response) => response.status() >= 400 && console.error(`${name}: ${response.status()} ${response.request().method()} ${response.url()}`));
  return page;
}

async function signIn({ email, password }) {
  const page = await openTelling(email);
  await page.goto(`${address}/sign-in`);
  await page.fill('#sign-in_email', email);
  await page.fill('#sign-in_password', password);
  await page.click('button[type=submit]');
  await page.waitForURL(`${address}/`);
  return page;
}

async function choose(page, within, label, option) {
  await within.getByRole('combobox', { name: label, exact: true }).click({ force: true });
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click();
}

async function administratorSetsUp() {
  const page = await openPage(browser);
  await page.goto(`${address}/setup?token=${token}`);
  await page.fill('#setup_brandName', '山茶日记');
  await page.fill('#setup_name', '周岚');
  await page.fill('#setup_email', 'zhou@example.cn');
  await page.fill('#setup_password', 'a-long-walk-by-the-river');
  await page.click('button[type=submit]');
  await page.waitForURL(`${address}/`);
  const account = async (name, email, role) => ({ email, password: (await call(page, 'POST', '/api/users', { name, email, role })).initialPassword });
  return {
    engineer: await account('陈工', 'chen@example.cn', 'data_engineer'),
    marketer: await account('许青', 'xu@example.cn', 'marketer'),
    executive: await account('何总', 'he@example.cn', 'executive'),
  };
}

async function createSource(page, name) {
  await page.goto(`${address}/data/sources?create=1`);
  await page.fill('#create-source_name', name);
  await page.click('.ant-drawer-footer button[type=submit]');
  return (await page.getByTestId('write-key').innerText()).trim();
}

/** A source for the site, seen live with an SDK as it is published, and one for the shop's server. */
async function engineerConnects(account) {
  const page = await signIn(account);
  const site = await createSource(page, '山茶官网');
  await page.goto(`${address}/data/debugger`);
  const sdk = spawnSync('node', ['segment.mjs', address, site, 'visitor-of-three', 'member-of-three', '13612349999'], { cwd: scripts, encoding: 'utf8' });
  assert.equal(sdk.status, 0, `the SDK failed: ${sdk.stdout}${sdk.stderr}`);
  await page.getByText('cart_item_added').first().click();
  await page.getByText('visitor-of-three').first().waitFor();
  await picture(page, 'debugger');
  return call(page, 'POST', '/api/sources', { name: '商城后台', kind: 'server', keyKind: 'server' });
}

/** Who carted in three days and did not buy, put together token by token. */
async function marketerBuildsSegment(page) {
  await see('what the shop told, in the dictionary', async () => (await call(page, 'GET', '/api/dictionary')).events.some(({ name }) => name === 'order_paid'));
  await page.goto(`${address}/segments`);
  await page.getByRole('button', { name: '新建分群' }).click();
  await page.waitForURL(/segments\/\d+\/edit$/);
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('加购三天没买');
  await page.getByRole('textbox', { name: '名称', exact: true }).press('Enter');
  const fields = page.getByRole('complementary', { name: '字段' });
  const rows = page.locator('[data-row]');
  const threeDays = async (row) => {
    await row.getByRole('button', { name: /^多久/ }).click();
    await page.getByRole('spinbutton', { name: '数量' }).fill('3');
    await page.getByRole('button', { name: '好了' }).click();
    await row.getByRole('button', { name: '多久: 3 天' }).waitFor();
  };
  await fields.getByRole('button', { name: /加入购物车/ }).click();
  await threeDays(rows.nth(0));
  await fields.getByRole('button', { name: /支付订单/ }).click();
  await choose(page, rows.nth(1), '做没做', '没有做过');
  await threeDays(rows.nth(1));
  await page.getByTestId('estimate').and(page.getByText('2', { exact: true })).waitFor();
  await page.getByText(/^满足以下条件的客户.*最近 3 天内没有支付订单/).waitFor();
  await picture(page, 'builder');
  await page.getByText(/已自动保存/).waitFor();
  await page.getByRole('button', { name: '发布 v1' }).click();
  await page.waitForURL(/segments\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  await see('the segment with its two members', async () => (await call(page, 'GET', `/api/segments/${id}`)).size === 2);
  await page.reload();
  await page.getByText('林*汐').first().waitFor();
  await picture(page, 'segment');
}

async function marketerWritesTemplate(page) {
  await page.goto(`${address}/journeys/templates/new`);
  await page.getByLabel('模板名称').fill('购物车提醒');
  await page.getByLabel('邮件标题').fill('{{ person.name }}，购物车还在等你');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/templates\/\d+$/);
  await picture(page, 'template');
}

/** No quiet hours: whoever runs this at night must see the mail too. */
async function marketerSetsPolicy(page) {
  await call(page, 'PUT', '/api/touch-policy', { quietFrom: '00:00', quietTo: '00:00', zone: 'Asia/Shanghai', onQuiet: 'defer', cap: { count: 4, days: 7 } });
  await page.goto(`${address}/journeys/policy`);
  await page.getByText('起止相同，等于没有安静时段。').waitFor();
  await picture(page, 'policy');
}

/** Into the segment, then a mail; with a goal, tried on somebody, published. Gives the journey's address. */
async function marketerDrawsJourney(page) {
  await page.goto(`${address}/journeys`);
  await page.getByRole('button', { name: '新建旅程' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /空白/ }).click();
  await page.waitForURL(/journeys\/\d+$/);
  await page.getByRole('button', { name: '未命名旅程' }).click();
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('弃购挽回');
  await page.getByRole('textbox', { name: '名称', exact: true }).press('Enter');
  const palette = page.getByRole('complementary', { name: '节点' });
  await palette.getByRole('button', { name: '进入或离开分群' }).click();
  await choose(page, page.getByRole('complementary', { name: '进入或离开分群' }), '分群', '加购三天没买');
  await palette.getByRole('button', { name: '发消息' }).click();
  await choose(page, page.getByRole('complementary', { name: '发消息' }), '模板', '购物车提醒');
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('switch', { name: '转化目标' }).click();
  await page.getByText(/已自动保存/).waitFor();
  await marketerRehearses(page);
  await page.getByRole('button', { name: '发布 v1' }).click();
  await page.locator('.ant-modal-confirm').getByRole('button', { name: '发布 v1' }).click();
  await page.getByText('v1 已发布').waitFor();
  assert.equal(await page.getByRole('button', { name: '发布 v2' }).count(), 0, 'nothing is left to publish');
  return page.url();
}

async function marketerRehearses(page) {
  await page.getByRole('button', { name: '试跑' }).click();
  const drawer = page.getByRole('dialog', { name: '试跑' });
  await drawer.getByRole('combobox', { name: '试哪个人' }).fill('regular-of-three');
  await page.locator('.ant-select-item-option', { hasText: '沈*' }).first().click();
  await drawer.getByRole('button', { name: '试跑' }).click();
  await drawer.getByText('会发出去', { exact: true }).waitFor();
  await drawer.getByText('沈禾，购物车还在等你').waitFor();
  await picture(page, 'rehearsal');
  await drawer.getByRole('button', { name: /关闭|Close/ }).click();
}

/** What a step on the canvas has counted so far. */
const counted = (page, id, label) => page.locator(`.react-flow__node[data-id=${id}]`).getByText(label, { exact: true }).locator('xpath=following-sibling::b');

async function marketerSeesItGo(page) {
  await counted(page, 'n1', '进入').and(page.getByText('1', { exact: true })).waitFor({ timeout: patience });
  await counted(page, 'n2', '已发送').and(page.getByText('1', { exact: true })).waitFor({ timeout: patience });
  await picture(page, 'canvas');
  await page.goto(`${address}/journeys/outbox`);
  await page.getByText('顾清越，购物车还在等你').first().waitFor();
  await page.frameLocator('iframe').getByText('顾清越').first().waitFor();
  assert.equal((await call(page, 'GET', '/api/outbox')).items.length, 1, 'exactly one mail');
  await picture(page, 'outbox');
}

const orders = (page) => page.locator('a[href^="/metrics/orders"]');

async function executiveSees(page) {
  await see('the second order on the home page', async () => {
    await page.reload();
    await orders(page).waitFor();
    return /支付订单数?\s*2|订单数?\s*2/.test((await orders(page).innerText()).replace(/\s+/g, ' '));
  });
  await page.getByRole('link', { name: '弃购挽回' }).waitFor();
  await picture(page, 'home');
  await page.getByRole('button', { name: '进入大屏' }).click();
  await page.waitForURL(`${address}/wall`);
  await page.getByText('山茶日记').waitFor();
  await page.getByText('弃购挽回').first().waitFor();
  await picture(page, 'wall');
}

async function live() {
  const { engineer, marketer, executive } = await administratorSetsUp();
  const { writeKey } = await engineerConnects(engineer);
  await shop(writeKey, [...known('regular-of-three', '沈禾'), carts('regular-of-three', 'r1'), ...known('buyer-of-three', '陆川'), carts('buyer-of-three', 'b1'), pays('buyer-of-three', 'o1')]);

  const marketing = await signIn(marketer);
  await marketerBuildsSegment(marketing);
  await marketerWritesTemplate(marketing);
  await marketerSetsPolicy(marketing);
  const journey = await marketerDrawsJourney(marketing);

  const board = await signIn(executive);
  await orders(board).waitFor();
  await picture(board, 'home-before');
  await shop(writeKey, [...known('customer-of-three', '顾清越'), carts('customer-of-three', 'c1')]);
  await marketerSeesItGo(marketing);
  await shop(writeKey, [pays('customer-of-three', 'o2')]);
  await executiveSees(board);

  return journey;
}

/** What everybody had on their screen when it went wrong. */
async function leavePictures() {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) await picture(page, `failed-${index}`);
}

try {
  console.log(`lived through: ${await live()}`);
} catch (error) {
  await leavePictures();
  throw error;
} finally {
  await browser.close();
}
