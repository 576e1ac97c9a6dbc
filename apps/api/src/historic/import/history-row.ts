import { regionOf } from '../../../../../libs/regions/index.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { LineError } from '../../people/exchange/line-errors.js';
import { countryNamed } from '../../regions/country-named.js';
import { isPartialDay, notADay } from '../../register/import/partial-day.js';
import type { Checks, Fits, TableLine, TableOf } from '../../register/import/read-table.js';
import { historicKinds } from '../entities/historic-case.entity.js';
import type { HistoricCaseEntity } from '../entities/historic-case.entity.js';

const days = ['received', 'dd_completed', 'advice_requested', 'advice_given', 'vote_open', 'vote_close'] as const;
const counts = ['yes', 'no', 'abstain', 'not_voted', 'eligible'] as const;

/** Columns of the file. */
export const historyColumns = [
  ...['case_id', 'kind', 'organisation', 'country', 'ralo', 'application_no', ...days.slice(0, 4), 'advice'],
  ...[...days.slice(4), ...counts, 'outcome', 'oddity', 'source_url'],
] as unknown as readonly HistoryColumn[];
export type HistoryColumn =
  | (typeof days)[number]
  | (typeof counts)[number]
  | ('case_id' | 'kind' | 'organisation' | 'country' | 'ralo' | 'application_no')
  | ('advice' | 'outcome' | 'oddity' | 'source_url');

const longest = { organisation: 300, country: 200, application_no: 50, advice: 2000, outcome: 4000, oddity: 8000 };
const within =
  (most: number) =>
  (text: string): boolean =>
    text.length <= most;
const isCount = (text: string): boolean => /^\d{1,5}$/.test(text);

const isId: Fits = (text) => /^[\w./#-]{1,50}$/.test(text);
const isKind: Fits = (text) => (historicKinds as readonly string[]).includes(text);
const isRalo: Fits = (text) => (ralos as readonly string[]).includes(text);

const checks: Checks<HistoryColumn> = {
  case_id: [isId, 'has 1 to 50 letters, digits and . / # -'],
  kind: [isKind, `is one of ${historicKinds.join(', ')}`],
  ralo: [isRalo, `is one of ${ralos.join(', ')}`],
  ...Object.fromEntries(days.map((column) => [column, [isPartialDay, notADay]])),
  ...Object.fromEntries(counts.map((column) => [column, [isCount, 'is not a whole number']])),
  ...Object.fromEntries(
    Object.entries(longest).map(([column, most]) => [column, [within(most), `has more than ${most} characters`]]),
  ),
  source_url: [within(8000), 'has more than 8000 characters'],
};

/** How a file of historic cases looks. */
export const historyTable: TableOf<HistoryColumn> = {
  columns: historyColumns,
  required: ['case_id', 'kind', 'organisation'],
  checks,
};

/** A historic case as a line tells it. */
export type HistoryRow = Omit<HistoricCaseEntity, 'id' | 'organisationId' | 'importedAt'>;

const orNull = (text: string): string | null => (text === '' ? null : text);
const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text));

/** A line that is right, with what is odd about it: reported, and kept as it was recorded. */
export function toHistoryRow({ line, values }: TableLine<HistoryColumn>): { row: HistoryRow; notes: LineError[] } {
  const country = values.country === '' ? null : countryNamed(values.country);
  const ralo = orNull(values.ralo) as Ralo | null;
  const byTable = country === null ? null : (regionOf(country, Date.now())?.ralo ?? null);
  const row: HistoryRow = {
    caseId: values.case_id,
    kind: values.kind as HistoryRow['kind'],
    organisation: values.organisation,
    ...{ countryWritten: orNull(values.country), country, ralo, applicationNo: orNull(values.application_no) },
    regionContradicts: ralo !== null && byTable !== null && byTable !== ralo,
    ...{ received: orNull(values.received), ddCompleted: orNull(values.dd_completed) },
    ...{ adviceRequested: orNull(values.advice_requested), adviceGiven: orNull(values.advice_given) },
    ...{ voteOpen: orNull(values.vote_open), voteClose: orNull(values.vote_close), advice: orNull(values.advice) },
    ...{ yes: numberOrNull(values.yes), no: numberOrNull(values.no), abstain: numberOrNull(values.abstain) },
    ...{ notVoted: numberOrNull(values.not_voted), eligible: numberOrNull(values.eligible) },
    ...{ outcome: orNull(values.outcome), oddity: orNull(values.oddity) },
    sources: values.source_url.split(' | ').flatMap((url) => orNull(url.trim()) ?? []),
  };
  return { row, notes: notesOn(line, row, byTable) };
}

function notesOn(line: number, row: HistoryRow, byTable: Ralo | null): LineError[] {
  const { country, countryWritten, regionContradicts, yes, no, abstain, notVoted, eligible } = row;
  const known = [yes, no, abstain, notVoted].map((count) => count ?? 0).reduce((sum, count) => sum + count, 0);
  const complete = ![yes, no, abstain, notVoted].includes(null);
  const note = (column: string, message: string): LineError => ({ line, column, message });
  return [
    ...(countryWritten !== null && country === null ? [note('country', 'is not known; kept as it is written')] : []),
    ...(regionContradicts ? [note('ralo', `${countryWritten} belongs to ${byTable}; kept as it is recorded`)] : []),
    ...(eligible !== null && (known > eligible || (complete && known < eligible))
      ? [note('eligible', `the counts make ${known}, not ${eligible}; kept as they are recorded`)]
      : []),
  ];
}
