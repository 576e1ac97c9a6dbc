import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../api/src/database/index.js';
import { exportedRows, exportPeople } from '../../../api/src/people/exchange/export-people.js';
import { importPeople } from '../../../api/src/people/exchange/import-people.js';
import { LineErrors } from '../../../api/src/people/exchange/line-errors.js';
import { SeatReader } from '../../../api/src/people/seat-reader.js';
import { bringUpToDate } from '../bring-up-to-date.js';
import { openEnvironment } from '../environment.js';
import { CommandError, exitCodes } from '../exit-codes.js';

const fileHelp = `
A CSV file with a header: id, name, email, language, time_zone, seat, since, until, filled_how; one line for each term of
each person. Columns may be left out. People are known by their id, or else by their address; a term by its seat, its
person and its beginning. What the file does not name stays as it is. Every change goes into the trail of the office.
A text that a spreadsheet would run as a formula has an apostrophe in front, which an import takes off again.

Exit codes: 0 all of it is done; 1 it could not be done; 2 lines are wrong, each is named, and nothing is done.`;

interface Options {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `als people list | export | import`. */
export function addPeople(program: Command, root: string): void {
  const command = program.command('people').description('people and the seats they hold');
  command
    .command('list')
    .description('who sits where now, and which seats are vacant')
    .option('--json', 'print [{ seat, role, region, term, substitute }]')
    .action((options: Options) => withDatabase(root, (database) => list(database, options)));
  command
    .command('export')
    .description('print everybody and every term as CSV')
    .option('--json', 'print the same lines as JSON')
    .addHelpText('after', fileHelp)
    .action((options: Options) => withDatabase(root, (database) => printAll(database, options)));
  command
    .command('import')
    .description('add and change people and terms from a CSV file: all of it or nothing')
    .argument('<file>', 'CSV file in UTF-8, or - for standard input')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'print { added, changed, filled, ended }, or { errors: [{ line, column, message }] }')
    .addHelpText('after', fileHelp)
    .action(async (file: string, options: Options) => {
      const text = await read(file);
      await withDatabase(root, (database) => take(database, text, options));
    });
}

async function withDatabase(root: string, work: (database: DataSource) => Promise<void>): Promise<void> {
  const { config, close } = await openEnvironment(root, 'beside', (line) => console.error(line));
  try {
    await bringUpToDate(config, (line) => console.error(line));
    const database = await createDataSource(config.databaseUrl, { poolSize: 2 }).initialize();
    await work(database).finally(() => database.destroy());
  } finally {
    await close();
  }
}

async function list(database: DataSource, { json }: Options): Promise<void> {
  const seats = await new SeatReader(database).at(null);
  if (json) return console.log(JSON.stringify(seats, null, 2));
  const width = Math.max(...seats.map(({ seat }) => seat.length));
  for (const { seat, term, substitute } of seats) {
    const until = term?.until ? `, until ${term.until.toISOString()}` : '';
    const beside = substitute ? `; ${substitute.name} until ${substitute.until?.toISOString() ?? ''}` : '';
    console.log(`${seat.padEnd(width)}  ${printable(term ? `${term.name}${until}${beside}` : '(vacant)')}`);
  }
}

/** Names come from elsewhere and may hold what a terminal would obey. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

async function printAll(database: DataSource, { json }: Options): Promise<void> {
  if (json) return console.log(JSON.stringify(await exportedRows(database), null, 2));
  process.stdout.write(await exportPeople(database));
}

async function take(database: DataSource, text: string, { json, dryRun = false }: Options): Promise<void> {
  try {
    const done = await importPeople(database, text, dryRun);
    const { added, changed, filled, ended } = done;
    const sentence = `${added} people added, ${changed} changed, ${filled} terms begun, ${ended} ended.`;
    console.log(json ? JSON.stringify(done) : `${dryRun ? 'This would be done: ' : ''}${sentence}`);
  } catch (error) {
    if (!(error instanceof LineErrors)) throw error;
    if (json) console.log(JSON.stringify({ errors: error.errors }));
    throw new CommandError(`${printableLines(error.message)}\nNothing was imported.`, exitCodes.usage);
  }
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

async function read(file: string): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandError(`The file cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}
