import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folders = ['apps', 'libs', 'workflows', 'migrations'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];

/**
 * Compiles the sources into `dist/` when they differ from what `dist/` was made of. Contents are compared, not times:
 * a clone, a copy or a checkout of another branch changes times at will. A shipped `dist/` without sources is used as it is.
 */
export async function buildWhenStale(root, say) {
  if (!existsSync(join(root, 'tsconfig.build.json'))) return;
  const stamp = join(root, 'dist', '.sources');
  const sources = hashOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building (some ten seconds, after a change only) ...');
  await compile(root);
  writeFileSync(stamp, sources);
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
      else reject(new Error(`The build failed:\n${Buffer.concat(output).toString('utf8')}`));
    });
  });
}
