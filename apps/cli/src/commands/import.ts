import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../api/src/database/index.js';
import { importHistory } from '../../../api/src/historic/import/import-history.js';
import type { ImportOptions, LeftOut } from '../../../api/src/historic/import/import-history.js';
import { historyColumns } from '../../../api/src/historic/import/history-row.js';
import { LineErrors } from '../../../api/src/people/exchange/line-errors.js';
import type { LineError } from '../../../api/src/people/exchange/line-errors.js';
import { guarded } from '../../../api/src/people/exchange/read-csv.js';
import { importRegister } from '../../../api/src/register/import/import-register.js';
import { importParticipation, participationColumns } from '../../../api/src/register/import/import-participation.js';
import { registerColumns } from '../../../api/src/register/import/register-row.js';
import { csv } from '../../../api/src/trail/csv.js';
import { bringUpToDate } from '../bring-up-to-date.js';
import { openEnvironment } from '../environment.js';
import { CommandError, exitCodes } from '../exit-codes.js';

const rules = `
Days are YYYY, YYYY-MM or YYYY-MM-DD; an empty field is what is not known. A wrong line is named with its column and the
reason, and nothing is done, unless --skip-bad is given: then it goes to a file that can be corrected and imported again.
The same file twice changes nothing. A country that belongs to another region is reported and kept as it was recorded.

Exit codes: 0 all of it is done, or with --skip-bad what is right; 1 it could not be done; 2 lines are wrong and nothing is done.`;

/** What every import tells. */
interface Imported {
  readonly leftOut: LeftOut;
  readonly notes: readonly LineError[];
  readonly [count: string]: unknown;
}

interface Options {
  readonly skipBad?: boolean;
  readonly json?: boolean;
}

type Take = (database: DataSource, text: string, options: ImportOptions) => Promise<Imported>;

interface Importing {
  readonly name: string;
  readonly what: string;
  readonly columns: readonly string[];
  readonly help: string;
  readonly take: Take;
}

const imports: readonly Importing[] = [
  {
    name: 'register',
    what: 'ALSes that were accredited before',
    columns: registerColumns,
    help: 'An ALS is known by its number, or else by its region and name. Contacts can sign in from then on.',
    take: async (...all) => ({ ...(await importRegister(...all)) }),
  },
  {
    name: 'history',
    what: 'cases of before, which never ran here',
    columns: historyColumns,
    help: 'A case is known by its case_id. Several addresses in source_url are separated by " | ".',
    take: async (...all) => ({ ...(await importHistory(...all)) }),
  },
  {
    name: 'participation',
    what: 'who took part in which meeting, election, comment or report',
    columns: participationColumns,
    help: 'One ALS, by its number, and one occasion a line. Who is named for none of the occasions of its region was absent.',
    take: async (...all) => ({ ...(await importParticipation(...all)) }),
  },
];

/** `als import register | history | participation`. */
export function addImport(program: Command, root: string): void {
  const command = program.command('import').description('take over what came before, from CSV files');
  for (const { name, what, columns, help, take } of imports) {
    command
      .command(name)
      .description(`${what}: all of it or nothing`)
      .argument('<file>', 'CSV file in UTF-8, or - for standard input')
      .option('--skip-bad', 'leave out wrong lines and write them to <file>.bad.csv')
      .option('--json', 'print the report as JSON')
      .addHelpText('after', `\nColumns: ${columns.join(', ')}.\n${help}\n${rules}`)
      .action((file: string, options: Options) => withDatabase(root, (database) => run(database, take, file, options)));
  }
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

async function run(
  database: DataSource,
  take: Take,
  file: string,
  { skipBad = false, json = false }: Options,
): Promise<void> {
  const text = await read(file);
  const progress = (done: number, all: number): void => console.error(`${done} of ${all} lines`);
  try {
    const done = await take(database, text, { skipBad, progress });
    const into = `${file === '-' ? 'import' : file}.bad.csv`;
    if (done.leftOut.lines.length > 0) await writeBad(into, done.leftOut);
    report(done, into, json);
  } catch (error) {
    if (!(error instanceof LineErrors)) throw error;
    if (json) console.log(JSON.stringify({ errors: error.errors }));
    throw new CommandError(`${error.errors.map(sentence).join('\n')}\nNothing was imported.`, exitCodes.usage);
  }
}

function report({ leftOut, notes, ...counts }: Imported, into: string, json: boolean): void {
  const errors = leftOut.lines.flatMap((line) => line.errors);
  if (json) return console.log(JSON.stringify({ ...counts, errors, notes, badLines: errors.length > 0 ? into : null }));
  for (const note of notes) console.log(sentence(note));
  for (const error of errors) console.log(sentence(error));
  const { added, changed, same, linked } = counts;
  console.log(
    `${String(added)} added, ${String(changed)} changed, ${String(same)} as they were, ${String(linked)} linked.`,
  );
  if (errors.length > 0) console.log(`${leftOut.lines.length} lines were left out and are in ${into}.`);
}

/** Texts come from elsewhere and may hold what a terminal would obey. */
const sentence = ({ line, column, message }: LineError): string =>
  `line ${line}: ${column === null ? '' : `${column}: `}${message}`.replace(/\p{Cc}/gu, ' ');

async function writeBad(into: string, { header, lines }: LeftOut): Promise<void> {
  const rows = lines.map(({ fields }) => fields.map(guarded));
  await writeFile(into, csv(header, rows));
}

async function read(file: string): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandError(`The file cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}
