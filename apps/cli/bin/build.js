import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folders = ['apps', 'libs', 'workflows', 'migrations'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];

/** Longer than any build takes, in milliseconds: an older lock was left by a killed one. */
const lockLimit = 300_000;

/** What is wrong with the sources: to be shown as it is. */
export class BuildError extends Error {}

/**
 * Compiles the sources into `dist/` when they differ from what `dist/` was made of. Contents are compared, not times:
 * a clone, a copy or a checkout of another branch changes times at will. A shipped `dist/` without sources is used as it is.
 */
export async function buildWhenStale(root, say) {
  if (!existsSync(join(root, 'tsconfig.build.json')) || isFresh(root)) return;
  await alone(join(root, 'node_modules', '.cache', 'als-build.lock'), async () => {
    if (isFresh(root)) return;
    const sources = hashOf(root);
    say('Building (some ten seconds, after a change only) ...');
    await compile(root);
    writeFileSync(stampIn(root), sources);
  });
}

const stampIn = (root) => join(root, 'dist', '.sources');

function isFresh(root) {
  return existsSync(stampIn(root)) && readFileSync(stampIn(root), 'utf8') === hashOf(root);
}

function hashOf(root) {
  const hash = createHash('sha256');
  const files = [
    ...settings.map((name) => join(root, name)),
    ...folders.flatMap((name) => filesUnder(join(root, name))),
  ];
  for (const file of files.sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return /\.(ts|json)$/.test(entry.name) ? [path] : [];
  });
}

/** Two commands started together must not empty `dist/` under each other. */
async function alone(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await sleep(200);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isAbandoned(lock)) rmSync(lock, { force: true });
  return false;
}

function isAbandoned(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs > lockLimit || !isAlive(Number(readFileSync(lock, 'utf8')));
  } catch {
    return false; // Given back in between: the next try will take it.
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function compile(root) {
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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
