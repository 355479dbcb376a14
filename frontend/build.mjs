/**
 * Builds the console into a folder, doing only what has changed: `node build.mjs <outDir>`.
 * Installs packages when package-lock.json differs from the last install, and runs the build when the sources differ
 * from those of the site in outDir. Prints one line; exits non-zero when a step fails.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outDir = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
if (outDir === undefined) {
  console.error('usage: node build.mjs <outDir>');
  process.exit(2);
}

const inputs = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(here, path))).sort()) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: here,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', VITE_MOCK: '' },
  });
  if (status === 0) return;
  console.error(`console: ${command} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
  process.exit(1);
}

const done = [];
const installStamp = join(here, 'node_modules', '.installed-lock');
const lock = hashOf(['package-lock.json']);
if (stampOf(installStamp) !== lock) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
  stamp(installStamp, lock);
  done.push('installed packages');
}

const siteStamp = join(outDir, '.built-from');
const sources = hashOf(inputs);
if (stampOf(siteStamp) !== sources || !existsSync(join(outDir, 'index.html'))) {
  run('npx', ['tsc', '--noEmit']);
  run('npx', ['vite', 'build', '--outDir', outDir, '--emptyOutDir']);
  stamp(siteStamp, sources);
  done.push('built the site');
}
console.log(`console: ${done.length === 0 ? 'up to date' : done.join(', ')} (${outDir})`);
