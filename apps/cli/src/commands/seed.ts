import type { Command } from 'commander';
import { userOf } from '../../../api/src/config.js';
import { migrate } from '../../../api/src/database/index.js';
import { readAccounts } from '../../../api/src/demo/accounts-file.js';
import { openEnvironment } from '../environment.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { accountTable } from '../accounts.js';
import { loadDemo } from '../load-demo.js';

/** `als seed`: the demonstration's people and cases. */
export function addSeed(program: Command, root: string): void {
  program
    .command('seed')
    .description('load the demo people and cases, once, and print the demo accounts')
    .option('--demo', 'say by name that demo data are wanted: needed for a database of DATABASE_URL')
    .option('--json', 'print the accounts as JSON')
    .action(async (options: { json?: boolean; demo?: boolean }) => {
      const say = (line: string): void => console.error(line);
      const { config, close } = await openEnvironment(root, 'beside', say);
      try {
        if (!config.demo)
          throw new CommandError('Demo data are loaded in demo mode only: set DEMO=1.', exitCodes.usage);
        if (!options.demo && !config.demoData) {
          throw new CommandError(
            'Demo data go into the database of DATABASE_URL only when asked for by name: als seed --demo.',
            exitCodes.usage,
          );
        }
        if (config.ownerUrl !== null) {
          await migrate(config.ownerUrl, userOf(config.databaseUrl), config.applicationNumberStart);
        }
        await loadDemo(config, say);
        const accounts = await readAccounts(config.dataDir);
        console.log(options.json ? JSON.stringify(accounts, null, 2) : accountTable(accounts));
      } finally {
        await close();
      }
    });
}
