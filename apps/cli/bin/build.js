import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { alone } from './alone.js';
import { compressFiles } from './compress-files.js';

/** What is built on its own: from which sources, into which folder, and how. */
const parts = [
  {
    name: 'server',
    sources: [
      'apps/api',
      'apps/cli',
      'libs',
      'workflows',
      'migrations',
      'tsconfig.json',
      'tsconfig.build.json',
      'nest-cli.json',
    ],
    into: 'dist',
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'pages',
    sources: ['apps/web', 'libs/api-client', 'locales', 'tsconfig.json'],
    into: 'apps/web/dist',
    command: ['node_modules/@react-router/dev/bin.cjs', 'build', 'apps/web'],
    after: (folder) => compressFiles(join(folder, 'client')),
  },
];

/** What is wrong with the sources: to be shown as it is. */
export class BuildError extends Error {}

/**
 * Builds the server and its pages where they differ from what was built. Contents are compared, not times: a clone, a copy
 * or a checkout of another branch changes times at will. A shipped build without sources is used as it is.
 */
export async function buildWhenStale(root, say) {
  if (!existsSync(join(root, 'tsconfig.build.json'))) return;
  const stale = parts.filter((part) => !isFresh(root, part));
  if (stale.length === 0) return;
  await alone(join(root, 'node_modules', '.cache', 'als-build.lock'), async () => {
    for (const part of stale) await build(root, part, say);
  });
}

async function build(root, part, say) {
  if (isFresh(root, part)) return;
  const sources = hashOf(root, part);
  say(`Building the ${part.name} (some ten seconds, after a change only) ...`);
  await compile(root, part.command);
  part.after?.(join(root, part.into));
  mkdirSync(join(root, part.into), { recursive: true });
  writeFileSync(stampIn(root, part), sources);
}

const stampIn = (root, { into }) => join(root, into, '.sources');

function isFresh(root, part) {
  const stamp = stampIn(root, part);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(root, part);
}

function hashOf(root, { sources }) {
  const hash = createHash('sha256');
  const files = [...sources, 'package-lock.json', 'apps/cli/bin/build.js'].flatMap((name) => filesAt(join(root, name)));
  for (const file of files.sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Folders that hold what is made, not what it is made of. */
const made = new Set(['node_modules', 'dist', '.react-router']);

function filesAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return made.has(entry.name) ? [] : filesAt(below);
    return /\.(ts|tsx|json|css|svg)$/.test(entry.name) ? [below] : [];
  });
}

function compile(root, [script, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      // Whoever asks for it: a test runner has a NODE_ENV of its own, with which it would be the React for development.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new BuildError(`The build failed:\n${Buffer.concat(output).toString('utf8')}`));
    });
  });
}

if (import.meta.main) await buildWhenStale(process.cwd(), console.log);
