/** Fails when the home page's first load (its entry, home route and everything they import at once) is over the budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 350 * 1024;
const dist = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const keys = Object.keys(manifest);
const keyOf = (suffix) => keys.find((key) => key.endsWith(suffix));
const roots = [keyOf('index.html'), keyOf('src/app/pages/OverviewPage.tsx'), keyOf('src/shared/i18n/zh-CN/messages.ts')];

const seen = new Set();
function visit(key) {
  if (key === undefined) throw new Error('the manifest has changed; this script no longer finds the home page');
  if (seen.has(key)) return;
  seen.add(key);
  manifest[key].imports?.forEach(visit);
}
roots.forEach(visit);

const files = new Set([...seen].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const sizes = [...files].map((file) => [file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes.sort((a, b) => b[1] - a[1])) console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${file}`);
console.log(`${(total / 1024).toFixed(1).padStart(8)} KB  first load of the home page, gzip (budget ${budget / 1024} KB)`);
if (total > budget) {
  console.error('over the budget');
  process.exitCode = 1;
}
