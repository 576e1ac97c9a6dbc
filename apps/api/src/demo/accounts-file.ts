import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoSeat } from './people.js';

/** A demo person with the token that was made for them on this installation. */
export interface DemoAccount {
  readonly name: string;
  /** Empty for an applicant. */
  readonly seats: readonly DemoSeat[];
  /** Organisation of an applicant. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly token: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

/** Keeps the tokens where only the operator can read them (mode 0600): the database has their hashes only. */
export async function writeAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  const file = fileIn(dataDir);
  const fresh = `${file}.new`;
  await writeFile(fresh, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}

/** The demo accounts of this installation; none where there is no such file. */
export async function readAccounts(dataDir: string): Promise<readonly DemoAccount[]> {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as readonly DemoAccount[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
