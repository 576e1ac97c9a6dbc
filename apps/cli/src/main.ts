import { Command, CommanderError } from 'commander';
import { ConfigError } from '../../api/src/config.js';
import { addDocument } from './commands/document.js';
import { addImport } from './commands/import.js';
import { addMigrate } from './commands/migrate.js';
import { addPeople } from './commands/people.js';
import { addPlay } from './commands/play.js';
import { addSeed } from './commands/seed.js';
import { addStart } from './commands/start.js';
import { CommandError, exitCodes } from './exit-codes.js';
import { AlreadyRunning } from './postgres/index.js';
import { Trouble } from './postgres/trouble.js';

const exitCodeHelp = `
Exit codes: 0 done, 1 failed, 2 wrong arguments or configuration, 3 another process uses the database.
Settings come from the environment: see docs/operations.md.`;

/**
 * Runs one `als` command.
 * @param argv as in `process.argv`
 * @param root folder of the product: where `data/` lies
 */
export async function run(argv: readonly string[], root: string): Promise<void> {
  const program = new Command('als')
    .description("Accreditation office for ICANN's At-Large community")
    .addHelpText('after', exitCodeHelp)
    .exitOverride();
  for (const add of [addStart, addMigrate, addSeed, addPeople, addImport, addPlay, addDocument]) add(program, root);
  for (const command of program.commands) inheritSettings(command, program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function inheritSettings(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inheritSettings(child, command);
}

/** Commander has printed its own errors already; of ours only the unexpected ones show a stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof CommandError) return say(error.message, error.exitCode);
  if (error instanceof Trouble) return say(error.message, exitCodes.failed);
  if (error instanceof ConfigError) return say(error.message, exitCodes.usage);
  if (error instanceof AlreadyRunning) return say(error.message, exitCodes.inUse);
  if (error instanceof Error && 'syscall' in error) return say(error.message, exitCodes.failed);
  return say(error instanceof Error ? (error.stack ?? error.message) : String(error), exitCodes.failed);
}

function say(message: string, exitCode: number): number {
  console.error(message);
  return exitCode;
}
