import type { Command } from 'commander';
import type { Config } from '../../../api/src/config.js';
import { userOf } from '../../../api/src/config.js';
import { migrate, migrateDown, migrationStatus } from '../../../api/src/database/index.js';
import { openEnvironment } from '../environment.js';
import { CommandError, exitCodes } from '../exit-codes.js';

interface Options {
  readonly json?: boolean;
  readonly yes?: boolean;
}

/** `als migrate up | down | status`. */
export function addMigrate(program: Command, root: string): void {
  const command = program.command('migrate').description('bring the tables up to date, or look at them');
  command
    .command('up', { isDefault: true })
    .description('run every migration that is pending')
    .option('--json', 'print {"done": [names]}')
    .action((options: Options) =>
      withConfig(root, async (config) =>
        print(await migrate(ownerOf(config), userOf(config.databaseUrl), config.applicationNumberStart), options),
      ),
    );
  command
    .command('down')
    .description('take back the last migration; what its tables hold is lost')
    .requiredOption('--yes', 'confirm that data may be lost')
    .option('--json', 'print {"done": [names]}')
    .action((options: Options) =>
      withConfig(root, async (config) =>
        print(await migrateDown(ownerOf(config), userOf(config.databaseUrl)), options),
      ),
    );
  command
    .command('status')
    .description('which migrations are done and which are pending')
    .option('--json', 'print {"done": [names], "pending": [names]}')
    .action((options: Options) =>
      withConfig(root, async (config) => print(await migrationStatus(config.ownerUrl ?? config.databaseUrl), options)),
    );
}

async function withConfig(root: string, work: (config: Config) => Promise<void>): Promise<void> {
  const environment = await openEnvironment(root, 'beside', (line) => console.error(line));
  try {
    await work(environment.config);
  } finally {
    await environment.close();
  }
}

function ownerOf(config: Config): string {
  if (config.ownerUrl !== null) return config.ownerUrl;
  throw new CommandError(
    'DATABASE_OWNER_URL is not set: migrating needs the role that owns the tables.',
    exitCodes.usage,
  );
}

function print(
  report: { readonly done: readonly string[]; readonly pending?: readonly string[] },
  options: Options,
): void {
  if (options.json) return console.log(JSON.stringify(report));
  for (const name of report.done) console.log(`done     ${name}`);
  for (const name of report.pending ?? []) console.log(`pending  ${name}`);
  if (report.done.length + (report.pending?.length ?? 0) === 0) console.log('Nothing to do.');
}
