/** The pages to look at, and what to do on them before the picture is taken. */
export const pictures = [
  { name: 'setup', path: '/setup?token=first&mock=setup' },
  { name: 'sign-in', path: '/sign-in?mock=out' },
  { name: 'home', path: '/?mock=full' },
  { name: 'home-empty', path: '/?mock=empty' },
  { name: 'segments', path: '/segments?mock=full' },
  { name: 'palette', path: '/segments?mock=full', act: async (page) => { await page.keyboard.press('Control+k'); await page.waitForSelector('[role=combobox]'); await page.keyboard.type('林'); await page.waitForTimeout(900); } },
];
