import { csv } from '../trail/csv.js';
import type { HistoricCaseDto } from './dto/historic-case.dto.js';

const columns: readonly (readonly [string, (found: HistoricCaseDto) => unknown])[] = [
  ['case_id', ({ caseId }) => caseId],
  ['kind', ({ kind }) => kind],
  ['organisation', ({ organisation }) => organisation],
  ['country', ({ countryWritten }) => countryWritten],
  ['ralo', ({ ralo }) => ralo],
  ['application_no', ({ applicationNo }) => applicationNo],
  ['received', ({ received }) => received],
  ['dd_completed', ({ ddCompleted }) => ddCompleted],
  ['advice_requested', ({ adviceRequested }) => adviceRequested],
  ['advice_given', ({ adviceGiven }) => adviceGiven],
  ['advice', ({ advice }) => advice],
  ['vote_open', ({ voteOpen }) => voteOpen],
  ['vote_close', ({ voteClose }) => voteClose],
  ['yes', ({ yes }) => yes],
  ['no', ({ no }) => no],
  ['abstain', ({ abstain }) => abstain],
  ['not_voted', ({ notVoted }) => notVoted],
  ['eligible', ({ eligible }) => eligible],
  ['outcome', ({ outcome }) => outcome],
  ['oddity', ({ oddity }) => oddity],
  ['source_url', ({ sources }) => sources.join(' | ')],
];

/** Historic cases as a table: the one that an import takes. */
export function historicCsv(items: readonly HistoricCaseDto[]): string {
  return csv(
    columns.map(([column]) => column),
    items.map((found) => columns.map(([, value]) => value(found))),
  );
}
