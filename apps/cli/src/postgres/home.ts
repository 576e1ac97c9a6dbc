import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './trouble.js';
import type { Account } from './account.js';
import { accountFor, canEnter } from './account.js';
import { clusterDir } from './cluster.js';

/** Folders of the system that root can write, everybody can pass, and nobody empties (unlike /tmp). */
const outside = ['/var/lib', '/opt', '/srv'];

/**
 * The folder of the embedded database: `<dataDir>/postgres`, or, where PostgreSQL's user cannot enter that, one outside
 * named after the path of the data folder. The place chosen is recorded in `<dataDir>/postgres.json` and kept.
 */
export function homeFor(dataDir: string, say: (line: string) => void): { home: string; account: Account | null } {
  makeFolder(dataDir);
  const here = realpathSync(dataDir);
  const inside = join(here, 'postgres');
  const recorded = readRecord(here);
  const home = recorded ?? (canEnter(accountFor(clusterDir(inside)), here) ? inside : outsideFor(here, say));
  const account = accountFor(clusterDir(home));
  makeFolder(home);
  checkOurs(home);
  if (home !== inside) claim(home, here);
  if (!canEnter(account, home)) {
    throw new Trouble(
      `PostgreSQL's user (uid ${account?.uid}) cannot enter ${home}. Open the folders above it for passing (chmod o+x).`,
    );
  }
  if (home !== inside && recorded === null) writeFileSync(recordIn(here), `${JSON.stringify({ home }, null, 2)}\n`);
  return { home, account };
}

const recordIn = (dataDir: string): string => join(dataDir, 'postgres.json');

function readRecord(dataDir: string): string | null {
  if (!existsSync(recordIn(dataDir))) return null;
  const { home } = JSON.parse(readFileSync(recordIn(dataDir), 'utf8')) as { home: string };
  return home;
}

function outsideFor(dataDir: string, say: (line: string) => void): string {
  const name = `at-large-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  for (const folder of outside) {
    try {
      makeFolder(join(folder, name));
      say(`PostgreSQL's user cannot enter ${dataDir}: the database lies in ${join(folder, name)}`);
      return join(folder, name);
    } catch {
      continue;
    }
  }
  throw new Trouble(
    `PostgreSQL's user cannot enter ${dataDir}, and none of ${outside.join(', ')} can be written. Set DATA_DIR.`,
  );
}

/** @throws where root made the database and somebody else starts it now. */
function checkOurs(home: string): void {
  try {
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Trouble(
      `The database in ${home} belongs to another user (uid ${statSync(home).uid}): start as that user, ` +
        'or set DATA_DIR to a folder of your own.',
    );
  }
}

/** A copied data folder must not run on the original's database; a moved one takes it along. */
function claim(home: string, dataDir: string): void {
  const file = join(home, 'origin.json');
  if (existsSync(file)) {
    const { dataDir: origin } = JSON.parse(readFileSync(file, 'utf8')) as { dataDir: string };
    if (origin !== dataDir && existsSync(recordIn(origin)) && readRecord(origin) === home) {
      throw new Trouble(
        `${dataDir} is a copy of ${origin}, whose database lies in ${home}. ` +
          `Remove ${recordIn(dataDir)} to begin with an empty database here.`,
      );
    }
  }
  writeFileSync(file, `${JSON.stringify({ dataDir }, null, 2)}\n`);
}

/** 0711 for root, whose PostgreSQL runs as somebody else; 0700 otherwise. An own folder's mode is put right. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const uid = process.getuid?.();
  if (uid !== undefined && statSync(folder).uid === uid) chmodSync(folder, uid === 0 ? 0o711 : 0o700);
}
