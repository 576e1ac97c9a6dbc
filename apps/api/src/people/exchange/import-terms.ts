import type { EntityManager } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Change } from '../../office-trail/office-desk.js';
import { changeEnd, fillSeat } from '../seat-terms.js';
import type { FilledHow } from '../seat.entity.js';
import type { KnownRow } from './import-people.js';
import type { LineError } from './line-errors.js';
import { onLine } from './on-line.js';
import type { TermRow } from './person-row.js';

interface FoundTerm {
  readonly id: string;
  readonly until: Date | null;
  readonly how: FilledHow;
}

interface Wanted {
  readonly line: number;
  readonly person: string;
  readonly term: TermRow;
  readonly found: FoundTerm | undefined;
}

/** Ends before beginnings, so that a seat may change hands in one file in whatever order it tells of it. */
export async function importTerms(
  manager: EntityManager,
  rows: readonly KnownRow[],
  errors: LineError[],
): Promise<Change[]> {
  const wanted: Wanted[] = [];
  for (const { line, person, term } of rows) {
    if (term) wanted.push({ line, person, term, found: await findTerm(manager, person, term) });
  }
  const changes: (Change | null)[] = [];
  for (const one of wanted.filter(({ found }) => found !== undefined)) {
    changes.push(await onLine(manager, one.line, errors, () => changeTerm(manager, one)));
  }
  for (const { line, person, term } of wanted.filter(({ found }) => found === undefined)) {
    changes.push(await onLine(manager, line, errors, () => fillSeat(manager, { person, ...term })));
  }
  return changes.filter((change) => change !== null);
}

/** The one that began at this instant; where the file does not say when, the one that lasts. */
async function findTerm(
  manager: EntityManager,
  person: string,
  { seat, since }: TermRow,
): Promise<FoundTerm | undefined> {
  const [found] = await manager.query<FoundTerm[]>(
    `SELECT id, date_trunc('milliseconds', until) AS until, filled_how AS how FROM seats WHERE seat = $1 AND person_id = $2
     AND CASE WHEN $3::timestamptz IS NULL THEN until IS NULL OR until > clock_timestamp()
       ELSE date_trunc('milliseconds', since) = date_trunc('milliseconds', $3::timestamptz) END ORDER BY since LIMIT 1`,
    [seat, person, since],
  );
  return found;
}

async function changeTerm(manager: EntityManager, { term, found }: Wanted): Promise<Change | null> {
  if (!found) return null;
  if (term.how !== null && term.how !== found.how) {
    throw new ProblemError('not-possible-now', `filled_how: this term began as ${found.how}`);
  }
  return found.until?.getTime() === term.until?.getTime() ? null : changeEnd(manager, found.id, term.until);
}
