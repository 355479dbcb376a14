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
  { name: 'identity-overview', path: '/identity?mock=full' },
  { name: 'identity-overview-all', path: '/identity?mock=full&kinds=all' },
  { name: 'identity-overview-empty', path: '/identity?mock=empty' },
  { name: 'identity', path: '/customers/777/identity?mock=full' },
  { name: 'identity-tie', path: '/customers/777/identity?mock=full', act: async (page) => { await page.locator('.react-flow button', { hasText: /×/ }).nth(-2).click(); } },
  { name: 'identity-ruling', path: '/customers/777/identity?mock=full', act: async (page) => { await page.getByRole('table', { name: /^(关系|Ties)$/ }).locator('tr', { hasText: '陈晓' }).click(); } },
  { name: 'identity-blocked', path: '/customers/777/identity?mock=full', act: async (page) => { await page.locator('.react-flow__node[data-id="14"] button').click(); } },
  { name: 'identity-unblock', path: '/customers/777/identity?mock=full', act: async (page) => { await page.locator('.react-flow__node[data-id="14"] button').click(); await page.getByRole('button', { name: /解除屏蔽|Unblock/ }).click(); } },
  { name: 'identity-history', path: '/customers/777/identity?mock=full', act: async (page) => { await page.getByRole('table', { name: /合并与拆分|Merges and splits/ }).scrollIntoViewIfNeeded(); } },
  { name: 'identity-node', path: '/customers/777/identity?mock=full', act: async (page) => { await page.locator('.react-flow__node[data-id="2"] button').click(); } },
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
const pickNode = async (page, id) => { await page.locator(`.react-flow__node[data-id=${id}]`).click({ position: { x: 110, y: 20 } }); await page.waitForTimeout(500); };
pictures.push(
  { name: 'journeys', path: '/journeys?mock=full' },
  { name: 'journeys-empty', path: '/journeys?mock=empty' },
  { name: 'journey', path: '/journeys/1?mock=full' },
  { name: 'journey-node', path: '/journeys/1?mock=full', act: async (page) => pickNode(page, 'n6') },
  { name: 'journey-split', path: '/journeys/1?mock=full', act: async (page) => pickNode(page, 'n4') },
  { name: 'journey-trigger', path: '/journeys/1?mock=full', act: async (page) => pickNode(page, 'n1') },
  { name: 'journey-branch', path: '/journeys/1?mock=full', act: async (page) => pickNode(page, 'n9') },
  { name: 'journey-draft', path: '/journeys/4?mock=full' },
  { name: 'journey-settings', path: '/journeys/1?mock=full', act: async (page) => { await page.locator('header button', { hasText: /^(设置|Settings)$/ }).click(); await page.waitForTimeout(400); } },
  {
    name: 'journey-test',
    path: '/journeys/1?mock=full',
    act: async (page) => {
      await page.locator('header button', { hasText: /试跑|Try it/ }).click();
      await page.locator('.ant-drawer input').click();
      await page.waitForSelector('.ant-select-item-option');
      await page.locator('.ant-select-item-option').first().click();
      await page.locator('.ant-drawer button.ant-btn-primary').click();
      await page.waitForTimeout(1_200);
    },
  },
  {
    name: 'journey-publish',
    path: '/journeys/2?mock=full',
    act: async (page) => {
      await page.locator('header button.ant-dropdown-trigger').last().click();
      await page.locator('.ant-dropdown-menu-item', { hasText: /暂停|Pause/ }).click();
      await page.waitForTimeout(600);
    },
  },
  { name: 'journey-report', path: '/journeys/1/report?mock=full' },
  { name: 'journey-runs', path: '/journeys/1/runs?mock=full' },
  { name: 'templates', path: '/journeys/templates?mock=full' },
  { name: 'template', path: '/journeys/templates/1?mock=full' },
  { name: 'template-problems', path: '/journeys/templates/4?mock=full' },
  { name: 'touches', path: '/journeys/touches?mock=full', act: async (page) => { await page.locator('tbody tr').nth(3).click(); } },
  { name: 'outbox', path: '/journeys/outbox?mock=full' },
  { name: 'touch-policy', path: '/journeys/policy?mock=full' },
);
