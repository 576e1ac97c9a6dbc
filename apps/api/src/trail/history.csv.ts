import { csv } from './csv.js';
import type { HistoryItemDto } from './history.dto.js';

const columns = [
  'at',
  'number',
  'case',
  'revision',
  'type',
  'from',
  'to',
  'person',
  'role',
  'seat',
  'procedure',
  'version',
  'payload',
  'requestId',
  'previousHash',
  'hash',
] as const;

function rowOf(item: HistoryItemDto): unknown[] {
  const row: Record<(typeof columns)[number], unknown> = {
    ...item,
    person: item.actor?.person,
    role: item.actor?.role,
    seat: item.actor?.seat,
  };
  return columns.map((column) => row[column]);
}

/** A history as a table, one step a line. */
export function historyCsv(items: readonly HistoryItemDto[]): string {
  return csv(columns, items.map(rowOf));
}
