import { csv } from '../trail/csv.js';
import type { AlsSummaryDto } from './dto/als-list.dto.js';

const columns = [
  'number',
  'name',
  'country',
  'region',
  'regionContradicts',
  'accreditedOn',
  'state',
  'stateSince',
  'standing',
  'languages',
  'website',
  'id',
] as const;

/** The register as a table, one ALS a line. */
export function registerCsv(items: readonly AlsSummaryDto[]): string {
  const rows = items.map((als) => ({ ...als, languages: als.languages.join(' ') }));
  return csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}
