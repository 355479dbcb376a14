import { segmentPictures } from './pictures-segments.mjs';

/** The pages to look at, and what to do on them before the picture is taken. */
export const pictures = [
  { name: 'setup', path: '/setup?token=first&mock=setup' },
  { name: 'sign-in', path: '/sign-in?mock=out' },
  { name: 'home', path: '/?mock=full' },
  { name: 'home-empty', path: '/?mock=empty' },
  { name: 'palette', path: '/segments?mock=full', act: async (page) => { await page.keyboard.press('Control+k'); await page.waitForSelector('[role=combobox]'); await page.keyboard.type('林'); await page.waitForTimeout(900); } },
];

pictures.push(
  { name: 'sources', path: '/data/sources?mock=full' },
  { name: 'sources-empty', path: '/data/sources?mock=empty' },
  { name: 'source-create', path: '/data/sources?mock=full&create=1' },
  {
    name: 'source-key',
    path: '/data/sources?mock=full&create=1',
    act: async (page) => {
      await page.fill('#create-source_name', 'Camellia web');
      await page.click('.ant-drawer-footer button[type=submit]');
      await page.waitForSelector('[data-testid=write-key]');
    },
  },
  { name: 'source', path: '/data/sources/1?mock=full' },
);

pictures.push(
  { name: 'debugger', path: '/data/debugger?mock=full' },
  { name: 'debugger-refused', path: '/data/debugger?mock=full&status=refused' },
  { name: 'customers', path: '/customers?mock=full' },
  { name: 'customers-filtered', path: '/customers?mock=full&channel=tmall&bought=yes&activeDays=90' },
  { name: 'customers-empty', path: '/customers?mock=empty' },
  { name: 'customer', path: '/customers/777?mock=full' },
  { name: 'customer-open', path: '/customers/777?mock=full', act: async (page) => { await page.locator('ol li button').nth(1).click(); await page.locator('header button').last().click(); await page.waitForTimeout(600); } },
  { name: 'not-found', path: '/nowhere?mock=full' },
);

pictures.push(
  { name: 'quarantine', path: '/data/quarantine?mock=full&reason=invalid_timestamp' },
  { name: 'quarantine-entry', path: '/data/quarantine?mock=full&entry=8999' },
  { name: 'projection', path: '/data/projection?mock=full' },
  { name: 'home-demo', path: '/?mock=empty', act: async (page) => { await page.locator('section button').last().click(); await page.waitForTimeout(2_600); } },
);

pictures.push(
  { name: 'imports', path: '/data/imports?mock=full' },
  { name: 'import-read', path: '/data/imports/1?mock=full' },
  { name: 'import-map', path: '/data/imports/1?mock=full', act: async (page) => { await page.locator('section button.ant-btn-primary').click(); await page.waitForTimeout(1_500); } },
  { name: 'import-running', path: '/data/imports/3?mock=full' },
  { name: 'import-done', path: '/data/imports/2?mock=full' },
  { name: 'profile', path: '/settings/profile?mock=full' },
  { name: 'users', path: '/settings/users?mock=full' },
  { name: 'audit', path: '/settings/audit?mock=full', act: async (page) => { await page.locator('tbody tr').nth(1).click(); } },
);

pictures.push(...segmentPictures);
