import type { DataSource, EntityManager } from 'typeorm';
import { regionOf } from '../../../../../libs/regions/index.js';
import type { ImportOptions, LeftOut } from '../../historic/import/import-history.js';
import { linkHistory } from '../../historic/import/write-history.js';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import { LineErrors } from '../../people/exchange/line-errors.js';
import type { LineError } from '../../people/exchange/line-errors.js';
import { onLine } from '../../people/exchange/on-line.js';
import { lockNumbers } from '../store/insert-entry.js';
import { importEntry } from './import-entry.js';
import { readTable, sorted } from './read-table.js';
import type { TableLine } from './read-table.js';
import { registerTable, toRegisterRow } from './register-row.js';
import type { RegisterRow } from './register-row.js';

/** What an import did. */
export interface RegisterImported {
  readonly added: number;
  readonly changed: number;
  /** As they were already. */
  readonly same: number;
  /** Historic cases that were linked with an entry of the same name. */
  readonly linked: number;
  readonly leftOut: LeftOut;
  /** What is odd and was kept as it was recorded. */
  readonly notes: readonly LineError[];
}

const keyOf = ({ values }: TableLine<string>): string | null =>
  values['number'] || (values['name'] ? `${values['ralo']} ${values['name']?.toLowerCase()}` : null);

function noteOn({ line, country, region }: RegisterRow): LineError[] {
  const byTable = country === null ? null : (regionOf(country, Date.now())?.ralo ?? null);
  if (byTable === null || byTable === region) return [];
  return [{ line, column: 'ralo', message: `${country} belongs to ${byTable}; kept as it is recorded` }];
}

/**
 * Takes ALSes from a CSV file, in one transaction, each change with its record in the office's trail. An ALS is known by its
 * number, or else by its region and name. What a line leaves open stays as it is, and so does what only a decision changes:
 * state and standing of whoever is in the register already.
 * @throws LineErrors with every line that is wrong, unless they are to be left out
 */
export async function importRegister(
  database: DataSource,
  text: string,
  { skipBad = false, progress = () => undefined }: ImportOptions = {},
): Promise<RegisterImported> {
  const table = readTable(text, registerTable);
  const { good, bad } = sorted(table, keyOf, 'number');
  const errors = bad.flatMap((line) => line.errors);
  if (errors.length > 0 && !skipBad) throw new LineErrors(errors);
  return database.transaction(async (manager) => {
    await lockNumbers(manager);
    const counts = { added: 0, changed: 0, same: 0 };
    const refused: LineError[] = [];
    for (const [i, line] of good.entries()) {
      const done = await onLine(manager, line.line, refused, () => importLine(manager, toRegisterRow(line)));
      if (done) counts[done] += 1;
      if ((i + 1) % 100 === 0 || i + 1 === good.length) progress(i + 1, good.length);
    }
    if (refused.length > 0 && !skipBad) throw new LineErrors(refused);
    const why = new Map(refused.map((error) => [error.line, error]));
    const late = good.flatMap((line) => (why.has(line.line) ? [{ ...line, errors: [why.get(line.line)!] }] : []));
    const kept = good.filter(({ line }) => !why.has(line)).map(toRegisterRow);
    const leftOut = { header: table.header, lines: [...bad, ...late].sort((a, b) => a.line - b.line) };
    return { ...counts, linked: await linkHistory(manager), leftOut, notes: kept.flatMap(noteOn) };
  });
}

async function importLine(manager: EntityManager, row: RegisterRow): Promise<'added' | 'changed' | 'same'> {
  const { known, events } = await importEntry(manager, row);
  for (const event of events) await recordInOffice(manager, { actor: null, requestId: null }, event);
  if (!known) return 'added';
  return events.length > 0 ? 'changed' : 'same';
}
