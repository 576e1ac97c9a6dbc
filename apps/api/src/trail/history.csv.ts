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
  'rule',
  'person',
  'role',
  'seat',
  'procedure',
  'version',
  'payload',
  'values',
  'requestId',
  'previousHash',
  'hash',
] as const;

/** What was sealed and is shown, by path. */
function valuesOf({ sealed }: HistoryItemDto): Record<string, unknown> {
  return Object.fromEntries(sealed.filter(({ shown }) => shown === 'shown').map(({ path, value }) => [path, value]));
}

function rowOf(item: HistoryItemDto): unknown[] {
  const row: Record<(typeof columns)[number], unknown> = {
    ...item,
    person: item.actor?.person,
    role: item.actor?.role,
    seat: item.actor?.seat,
    values: valuesOf(item),
  };
  return columns.map((column) => row[column]);
}

/** A history as a table, one step a line. */
export function historyCsv(items: readonly HistoryItemDto[]): string {
  return csv(columns, items.map(rowOf));
}
