import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../api/src/config.js';
import { loadConfig } from '../../api/src/config.js';
import { checkDatabase } from './check-database.js';
import type { EmbeddedPostgres } from './postgres/index.js';
import { joinEmbedded, openEmbedded } from './postgres/index.js';

/** The configuration of a command, with the embedded database running where no other is named. */
export interface Environment {
  readonly config: Config;
  /** Stops what was started for it. */
  readonly close: () => Promise<void>;
}

/** `alone`: this process is to run the embedded database. `beside`: a running product's may be used. */
export type Sharing = 'alone' | 'beside';

/**
 * Takes the settings from the environment. Without DATABASE_URL the embedded database is started, and demo mode and
 * a secret key of the installation's own come with it.
 * @throws ConfigError, CommandError, AlreadyRunning
 */
export async function openEnvironment(
  root: string,
  sharing: Sharing,
  say: (line: string) => void,
): Promise<Environment> {
  const dataDir = resolve(root, process.env['DATA_DIR']?.trim() || 'data');
  const given: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir };
  if (process.env['DATABASE_URL']?.trim()) {
    const config = loadConfig(given);
    await checkDatabase('DATABASE_URL', config.databaseUrl);
    if (config.ownerUrl !== null) await checkDatabase('DATABASE_OWNER_URL', config.ownerUrl);
    return { config, close: () => Promise.resolve() };
  }
  // Wrong settings are told before a server is started for them.
  loadConfig({ ...given, ...placeholders, SECRET_KEY: given['SECRET_KEY'] || '0'.repeat(64) });
  const database = await (sharing === 'alone' ? openEmbedded : joinEmbedded)(dataDir, say);
  try {
    return {
      config: loadConfig({ ...given, ...settingsOf(database, dataDir) }),
      close: () => database.stop(),
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

const placeholders = {
  DATABASE_URL: 'postgresql://application:@127.0.0.1/als',
  DATABASE_OWNER_URL: 'postgresql://owner:@127.0.0.1/als',
};

function settingsOf(database: EmbeddedPostgres, dataDir: string): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    SECRET_KEY: process.env['SECRET_KEY'] || ownKey(dataDir),
    DEMO: process.env['DEMO'] || '1',
    // Here demo data belong to demo mode; in a database that somebody named they are asked for by name.
    DEMO_DATA: process.env['DEMO_DATA'] || process.env['DEMO'] || '1',
  };
}

/** The key of this installation, made on the first start and readable by its user only. */
function ownKey(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
