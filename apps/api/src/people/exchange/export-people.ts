import type { DataSource } from 'typeorm';
import { csv } from '../../trail/csv.js';
import { columns } from './person-row.js';
import { guarded } from './read-csv.js';

/** A line of the file as the database has it. */
export type ExportedRow = Readonly<Record<(typeof columns)[number], string | null>>;

const iso = (column: string): string =>
  `to_char(date_trunc('milliseconds', ${column}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const text = `
  SELECT p.id::text, p.name, e.email, p.language, p.time_zone, s.seat, ${iso('s.since')} AS since,
    ${iso('s.until')} AS until, s.filled_how
  FROM people p LEFT JOIN person_emails e ON e.person_id = p.id AND e.is_primary LEFT JOIN seats s ON s.person_id = p.id
  ORDER BY p.id, s.since, s.seat, s.id`;

/** Everybody with their primary address and every term of theirs. */
export function exportedRows(database: DataSource): Promise<ExportedRow[]> {
  return database.query<ExportedRow[]>(text);
}

/** Lines as a CSV file that an import takes, and that no spreadsheet runs. */
export const writeRows = (rows: readonly ExportedRow[]): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => guarded(row[column] ?? ''))),
  );

/** Everybody as such a file. */
export const exportPeople = async (database: DataSource): Promise<string> => writeRows(await exportedRows(database));
