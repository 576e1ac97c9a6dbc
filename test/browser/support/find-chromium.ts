import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest time to install a browser, in milliseconds. */
const installLimit = 180_000;

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: windowsFolders.flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** A file of that name may be no more than an advice to install it. On Windows asking for the version opens a window. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 30_000 });
    return /Chrom|Edge/.test(stdout);
  } catch {
    return false;
  }
}

async function firstThatWorks(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await works(path)) return path;
  return null;
}

async function installed(say: (line: string) => void): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say('No browser found: installing Debian\'s with "apt-get install chromium" (at most three minutes) ...');
  const script = 'apt-get update -qq; apt-get install -qq -y --no-install-recommends chromium';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('/bin/sh', ['-c', script], { timeout: installLimit, env, maxBuffer: 16_777_216 }).catch(() => undefined);
  return firstThatWorks(usualPlaces.linux ?? []);
}

/** The package brings a browser for Linux on x64 along, compressed. */
async function unpacked(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: carried } = await import('@sparticuz/chromium');
  return firstThatWorks([await carried.executablePath()]);
}

/**
 * A browser to test with: the one that is named, one of this machine, Debian's where it may be installed, or the one that
 * came with the packages.
 * @throws Error saying how to get one
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (await works(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  const found =
    (await firstThatWorks(usualPlaces[process.platform] ?? [])) ?? (await installed(say)) ?? (await unpacked());
  if (found) return found;
  throw new Error('No browser to test with. Install Chromium or Chrome, or name one in CHROMIUM_PATH.');
}
