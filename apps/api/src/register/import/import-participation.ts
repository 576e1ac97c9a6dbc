import type { DataSource, EntityManager } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { participationKinds } from '../../../../../workflows/standing/activity.js';
import type { ParticipationKind } from '../../../../../workflows/standing/activity.js';
import type { ImportOptions, LeftOut } from '../../historic/import/import-history.js';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import { LineErrors } from '../../people/exchange/line-errors.js';
import type { LineError } from '../../people/exchange/line-errors.js';
import { onLine } from '../../people/exchange/on-line.js';
import { tookPart } from '../duties/duty-changes.js';
import { isPartialDay } from './partial-day.js';
import { readTable, sorted } from './read-table.js';
import type { Fits, TableLine, TableOf } from './read-table.js';

/** Columns of the file. */
export const participationColumns = ['number', 'kind', 'on', 'what'] as const;
type Column = (typeof participationColumns)[number];

const isNumber: Fits = (text) => /^[1-9]\d{0,8}$/.test(text);
const isKind: Fits = (text) => (participationKinds as readonly string[]).includes(text);
const isDay: Fits = (text) => text.length === 10 && isPartialDay(text);
const isShort: Fits = (text) => text.length <= 200;

const table: TableOf<Column> = {
  columns: participationColumns,
  required: participationColumns,
  checks: {
    number: [isNumber, 'is not a number of the register'],
    kind: [isKind, `is one of ${participationKinds.join(', ')}`],
    on: [isDay, 'is not a day, YYYY-MM-DD'],
    what: [isShort, 'has more than 200 characters'],
  },
};

/** What an import did. */
export interface ParticipationImported {
  readonly added: number;
  readonly changed: 0;
  readonly same: number;
  readonly linked: 0;
  readonly leftOut: LeftOut;
  readonly notes: readonly LineError[];
}

/**
 * Takes over who took part in what, one ALS and occasion a line, in one transaction.
 * @throws LineErrors with every line that is wrong, unless they are to be left out
 */
export async function importParticipation(
  database: DataSource,
  text: string,
  { skipBad = false, progress = () => undefined }: ImportOptions = {},
): Promise<ParticipationImported> {
  const { header, ...rest } = readTable(text, table);
  const { good, bad } = sorted<Column>({ header, ...rest }, ({ values }) => Object.values(values).join('\n'), 'what');
  if (bad.length > 0 && !skipBad) throw new LineErrors(bad.flatMap(({ errors }) => errors));
  return database.transaction(async (manager) => {
    const [counts, refused] = [{ added: 0, same: 0 }, [] as LineError[]];
    for (const [i, line] of good.entries()) {
      const added = await onLine(manager, line.line, refused, () => importLine(manager, line));
      if (added !== null) counts[added ? 'added' : 'same'] += 1;
      if ((i + 1) % 100 === 0 || i + 1 === good.length) progress(i + 1, good.length);
    }
    if (refused.length > 0 && !skipBad) throw new LineErrors(refused);
    const late = good.flatMap((line) => {
      const errors = refused.filter((error) => error.line === line.line);
      return errors.length > 0 ? [{ ...line, errors }] : [];
    });
    const leftOut = { header, lines: [...bad, ...late].sort((a, b) => a.line - b.line) };
    return { ...counts, changed: 0, linked: 0, leftOut, notes: [] };
  });
}

async function importLine(manager: EntityManager, { values }: TableLine<Column>): Promise<boolean> {
  const text = 'SELECT organisation_id AS id FROM register_entries WHERE number = $1';
  const [found] = await manager.query<{ id: string }[]>(text, [Number(values.number)]);
  if (!found) throw new ProblemError('unknown-resource', `there is no ALS ${values.number} in the register`);
  const occasion = { kind: values.kind as ParticipationKind, on: values.on, what: values.what };
  const events = await tookPart(manager, found.id, occasion);
  for (const event of events) await recordInOffice(manager, { actor: null, requestId: null }, event);
  return events.length > 0;
}
