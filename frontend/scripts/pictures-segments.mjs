/** Segments, home and wall: the pages to look at, and what to do on them before the picture is taken. */
export const segmentPictures = [
  { name: 'segment-builder', path: '/segments/1/edit?mock=full' },
  {
    name: 'segment-try',
    path: '/segments/1/edit?mock=full',
    act: async (page) => {
      const box = page.locator('aside .ant-select').last();
      await box.click();
      await page.keyboard.type('138');
      await page.waitForTimeout(900);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(900);
    },
  },
  {
    name: 'segment-adding',
    path: '/segments/7/edit?mock=full',
    act: async (page) => {
      await page.locator('aside ul li button').first().click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'segments', path: '/segments?mock=full' },
  { name: 'segments-empty', path: '/segments?mock=empty' },
  { name: 'segment', path: '/segments/1?mock=full' },
  { name: 'segment-why', path: '/segments/4?mock=full&tab=changes', act: async (page) => { await page.locator('tbody tr').nth(1).click(); await page.waitForTimeout(900); } },
  { name: 'metric', path: '/metrics/gmv?mock=full' },
  { name: 'wall', path: '/wall?mock=full' },
];

segmentPictures.push(
  { name: 'customer-consent', path: '/customers/777?mock=full', act: async (page) => { await page.getByRole('button', { name: /短信营销|SMS, Marketing/ }).click(); await page.waitForTimeout(600); } },
  { name: 'segment-dates', path: '/segments/7/edit?mock=full', act: async (page) => { await page.locator('aside ul li button').nth(3).click(); await page.waitForTimeout(400); await page.getByRole('button', { name: /30 天|30 days/ }).last().click(); await page.waitForTimeout(500); } },
);
