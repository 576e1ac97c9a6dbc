import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoAccount } from '../../apps/api/src/demo/accounts-file.js';
import { readAccounts } from '../../apps/api/src/demo/accounts-file.js';
import { temporaryHome } from './postgres.js';
import { Running } from './processes.js';

/** The product as `npm start` shows it the first time: its people and cases at every stage. */
export interface DemoOffice {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  close(): Promise<void>;
}

/** Starts it in a temporary folder and at a free port. */
export async function openDemoOffice(): Promise<DemoOffice> {
  await new Running(['apps/cli/bin/build.js']).end;
  const home = temporaryHome();
  const dataDir = join(home, 'data');
  const own = {
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    SECRET_KEY: '',
    DEMO: '',
    DEMO_DATA: '',
    HOST: '',
    PORT: '0',
  };
  const running = new Running(['apps/cli/bin/als.js', 'start'], { ...own, DATA_DIR: dataDir });
  const close = async (): Promise<void> => {
    running.kill('SIGTERM');
    await running.end;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const [, url = ''] = await running.prints(/^Ready: (\S+)$/m);
    return { url, accounts: await readAccounts(dataDir), close };
  } catch (error) {
    await close();
    throw error;
  }
}
