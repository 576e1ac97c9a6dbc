import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import { LineErrors } from '../../people/exchange/line-errors.js';
import type { LineError } from '../../people/exchange/line-errors.js';
import { readTable, sorted } from '../../register/import/read-table.js';
import { historyTable, toHistoryRow } from './history-row.js';
import type { HistoryColumn } from './history-row.js';
import { linkHistory, writeHistory } from './write-history.js';

/** How an import is done. */
export interface ImportOptions {
  /** Leaves out the lines that are wrong; otherwise one of them is enough for nothing to be done. */
  readonly skipBad?: boolean;
  /** Told how far it is. */
  readonly progress?: (done: number, all: number) => void;
}

/** Lines of a file that were left out, as they stood there, with what is wrong with them. */
export interface LeftOut {
  readonly header: readonly string[];
  readonly lines: readonly { readonly fields: readonly string[]; readonly errors: readonly LineError[] }[];
}

/** What an import did. */
export interface HistoryImported {
  readonly added: number;
  readonly changed: number;
  /** As they were already. */
  readonly same: number;
  /** Historic cases that were linked with the register's entry of the same name. */
  readonly linked: number;
  readonly leftOut: LeftOut;
  /** What is odd and was kept as it was recorded. */
  readonly notes: readonly LineError[];
}

const batch = 1000;

/**
 * Takes historic cases from a CSV file, in one transaction. A case is known by its `case_id`; one that stands there as the
 * file has it stays untouched, so that the same file twice changes nothing.
 * @throws LineErrors with every line that is wrong, unless they are to be left out
 */
export async function importHistory(
  database: DataSource,
  text: string,
  { skipBad = false, progress = () => undefined }: ImportOptions = {},
): Promise<HistoryImported> {
  const table = readTable(text, historyTable);
  const { good, bad } = sorted<HistoryColumn>(table, ({ values }) => values.case_id || null, 'case_id');
  if (bad.length > 0 && !skipBad) throw new LineErrors(bad.flatMap(({ errors }) => errors));
  const read = good.map(toHistoryRow);
  const done = { added: 0, changed: 0, same: 0 };
  const linked = await database.transaction(async (manager) => {
    for (let from = 0; from < read.length; from += batch) {
      const rows = read.slice(from, from + batch).map(({ row }) => row);
      const { added, changed } = await writeHistory(manager, rows);
      done.added += added;
      done.changed += changed;
      done.same += rows.length - added - changed;
      progress(Math.min(from + batch, read.length), read.length);
    }
    const count = await linkHistory(manager);
    if (done.added + done.changed + count > 0) await record(manager, text, { ...done, linked: count });
    return count;
  });
  return { ...done, linked, leftOut: { header: table.header, lines: bad }, notes: read.flatMap(({ notes }) => notes) };
}

/** One record for the file, by its hash: ten thousand of them would say no more. */
async function record(manager: EntityManager, text: string, counts: Record<string, number>): Promise<void> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const payload = { sha256, ...counts };
  const event = { type: 'history.imported', from: '', to: 'imported', payload } as const;
  await recordInOffice(manager, { actor: null, requestId: null }, event);
}
