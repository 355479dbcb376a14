/**
 * What only a browser can do on the journey canvas: drag from the palette, connect, move, insert, drop on an edge. Runs on mocked data.
 * Usage: npm run dev:mock, then node e2e/canvas.mjs [<address>]
 */
import assert from 'node:assert/strict';
import { openBrowser, openPage } from './browser.mjs';

const [address = 'http://localhost:5173'] = process.argv.slice(2);
const browser = await openBrowser();
const page = await openPage(browser);
const node = (id) => page.locator(`.react-flow__node[data-id=${id}]`);
const grips = (id) => node(id).locator('.react-flow__handle.source');
const still = () => page.waitForTimeout(400);

async function hold(from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await still();
}

async function fromPalette(name, to) {
  const box = await page.getByRole('complementary', { name: '节点' }).getByRole('button', { name }).boundingBox();
  await hold({ x: box.x + 20, y: box.y + 10 }, to);
}

async function drawn(nodes, edges, what) {
  assert.equal(await page.locator('.react-flow__node').count(), nodes, `${what}: steps`);
  assert.equal(await page.locator('.react-flow__edge').count(), edges, `${what}: edges`);
}

const middleOfEdge = (index) =>
  page.evaluate((position) => {
    const path = [...document.querySelectorAll('.react-flow__edge path.react-flow__edge-path')].at(position);
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
    const at = path.getScreenCTM();
    return { x: x * at.a + at.e, y: y * at.d + at.f };
  }, index);

await page.goto(`${address}/journeys?mock=full`);
await page.getByRole('button', { name: '新建旅程' }).click();
await page.getByRole('button', { name: /空白/ }).click();
await page.waitForURL(/journeys\/\d+$/);
await page.getByText('从左边点一个触发').waitFor();
await fromPalette('事件发生', { x: 700, y: 150 });
await fromPalette('条件分支', { x: 760, y: 340 });
await drawn(2, 0, 'dragged onto the canvas');

const grip = await grips('n1').boundingBox();
const target = await node('n2').boundingBox();
await hold({ x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }, { x: target.x + target.width / 2, y: target.y + 3 });
await drawn(2, 1, 'connected');

await grips('n2').first().click();
await page.locator('.ant-dropdown-menu-item', { hasText: '发消息' }).click();
await still();
await drawn(3, 2, 'chosen at an open way out');

const before = await node('n3').boundingBox();
await hold({ x: before.x + 60, y: before.y + 20 }, { x: before.x + 10, y: before.y + 90 });
const after = await node('n3').boundingBox();
assert.ok(after.y > before.y + 40, 'moved');
await page.keyboard.press('Control+z');
await still();
assert.equal(Math.round((await node('n3').boundingBox()).y), Math.round(before.y), 'moved back');

await page.keyboard.press('Escape');
await still();
const middle = await middleOfEdge(0);
await page.mouse.click(middle.x, middle.y);
await page.getByRole('button', { name: '在中间插入节点' }).click();
await page.locator('.ant-dropdown-menu-item', { hasText: '等待一段时间' }).click();
await still();
await drawn(4, 3, 'inserted');

await page.keyboard.press('Escape');
await still();
await fromPalette('改属性', await middleOfEdge(-1));
await drawn(5, 4, 'dropped on an edge');
await page.getByText(/已自动保存/).waitFor();
await browser.close();
console.log('canvas: dragged, connected, moved, undone, inserted, dropped, saved');
