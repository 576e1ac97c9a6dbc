import type { Config } from '../../api/src/config.js';
import { userOf } from '../../api/src/config.js';
import { migrate, migrationStatus } from '../../api/src/database/index.js';
import { CommandError, exitCodes } from './exit-codes.js';

/**
 * Runs the migrations that are pending, where there is a role that may.
 * @throws CommandError where there is none and the database is not up to date
 */
export async function bringUpToDate(config: Config, say: (line: string) => void): Promise<void> {
  if (config.ownerUrl === null) {
    const { pending } = await migrationStatus(config.databaseUrl);
    if (pending.length === 0) return;
    throw new CommandError(
      `The database is not up to date (${pending.join(', ')}). Run "als migrate" with DATABASE_OWNER_URL first.`,
      exitCodes.usage,
    );
  }
  const { done } = await migrate(config.ownerUrl, userOf(config.databaseUrl), config.applicationNumberStart);
  if (done.length > 0) say(`Brought the tables up to date (${done.length} migrations).`);
}
