import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { HistoryRow } from './history-row.js';

/** Columns of the table with the members of a row and their types in a statement. */
const columns: readonly (readonly [column: string, member: keyof HistoryRow, type: string])[] = [
  ['case_id', 'caseId', 'text'],
  ['kind', 'kind', 'text'],
  ['organisation', 'organisation', 'text'],
  ['country_written', 'countryWritten', 'text'],
  ['country', 'country', 'text'],
  ['ralo', 'ralo', 'text'],
  ['region_contradicts', 'regionContradicts', 'boolean'],
  ['application_no', 'applicationNo', 'text'],
  ['received', 'received', 'text'],
  ['dd_completed', 'ddCompleted', 'text'],
  ['advice_requested', 'adviceRequested', 'text'],
  ['advice_given', 'adviceGiven', 'text'],
  ['vote_open', 'voteOpen', 'text'],
  ['vote_close', 'voteClose', 'text'],
  ['advice', 'advice', 'text'],
  ['yes', 'yes', 'integer'],
  ['no', 'no', 'integer'],
  ['abstain', 'abstain', 'integer'],
  ['not_voted', 'notVoted', 'integer'],
  ['eligible', 'eligible', 'integer'],
  ['outcome', 'outcome', 'text'],
  ['oddity', 'oddity', 'text'],
  ['sources', 'sources', 'text[]'],
];

const names = columns.map(([column]) => column);
const all = (prefix: string): string => names.map((column) => `${prefix}${column}`).join(', ');

/** Where a row is there as it is told, nothing is written: not even its version in the table changes. */
const text = `
  INSERT INTO historic_cases AS h (id, ${names.join(', ')})
  SELECT r.id, ${all('r.')} FROM json_to_recordset($1::json)
    AS r(id uuid, ${columns.map(([column, , type]) => `${column} ${type}`).join(', ')})
  ON CONFLICT (case_id) DO UPDATE SET
    ${names.map((column) => `${column} = excluded.${column}`).join(', ')}, organisation_id = NULL, imported_at = now()
    WHERE (${all('h.')}) IS DISTINCT FROM (${all('excluded.')})
  RETURNING (xmax = 0) AS added`;

/** Writes rows that are new or say something else than before. */
export async function writeHistory(
  manager: EntityManager,
  rows: readonly HistoryRow[],
): Promise<{ added: number; changed: number }> {
  const sent = rows.map((row) => ({
    id: uuid(),
    ...Object.fromEntries(columns.map(([column, member]) => [column, row[member]])),
  }));
  const written = await manager.query<{ added: boolean }[]>(text, [JSON.stringify(sent)]);
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added };
}

/** Links historic cases with the one entry that has, or had, their name. @returns how many there were */
export async function linkHistory(manager: EntityManager): Promise<number> {
  const [, count] = await manager.query<[unknown[], number]>(`
    UPDATE historic_cases h SET organisation_id = found.organisation_id
    FROM (
      SELECT lower(name) AS name, min(organisation_id::text)::uuid AS organisation_id FROM (
        SELECT name, organisation_id FROM register_entries UNION SELECT name, organisation_id FROM register_former_names
      ) AS names GROUP BY lower(name) HAVING count(DISTINCT organisation_id) = 1
    ) AS found
    WHERE h.organisation_id IS NULL AND lower(h.organisation) = found.name`);
  return count;
}
