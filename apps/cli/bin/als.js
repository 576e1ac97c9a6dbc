#!/usr/bin/env node
// Plain JavaScript that every Node with modules can read: it finds Node 24 for the rest, and builds when needed.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, buildWhenStale } from './build.js';

const here = realpathSync(fileURLToPath(import.meta.url));
const root = dirname(dirname(dirname(dirname(here))));
const needed = 24;

/** The Node that npm installed beside us, or null. */
function bundledNode() {
  const windows = process.platform === 'win32';
  const folder = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = join(root, 'node_modules', folder, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/** Runs ourselves again under another Node; signals and the exit code pass through. */
function runUnder(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`${node} does not run: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? 1 : code;
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

const own = Number(process.versions.node.split('.')[0]);
const bundled = bundledNode();
if (own >= needed) {
  const main = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
  buildWhenStale(root, (line) => console.error(line))
    .then(() => import(pathToFileURL(main).href))
    .then(({ run }) => run(process.argv, root))
    .catch((error) => {
      const expected = error instanceof BuildError || error.syscall;
      refuse(expected ? error.message : error.stack);
    });
} else if (bundled) {
  runUnder(bundled);
} else {
  refuse(
    `This needs Node ${needed} or newer; ${process.version} runs here and none came with npm for ` +
      `${process.platform}-${process.arch}: install Node ${needed} and run npm ci again.`,
  );
}
