import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Change } from '../office-trail/office-desk.js';
import { orRefused } from './refused-write.js';
import { plannedSeat } from './seat-plan.js';
import type { FilledHow } from './seat.entity.js';

/** A term to begin. */
export interface NewTerm {
  readonly seat: string;
  /** Id of the person. */
  readonly person: string;
  /** Null: now. */
  readonly since: Date | null;
  /** Null: until somebody ends it. */
  readonly until: Date | null;
  /** Null: as the seat is usually filled. */
  readonly how: FilledHow | null;
}

interface Written {
  readonly id: string;
  readonly seat: string;
  readonly person: string;
  readonly name: string;
  readonly since: Date;
  readonly until: Date | null;
}

const insert = `
  INSERT INTO seats (id, seat, role, region, person_id, filled_how, since, until)
  SELECT $1, $2, $3, $4, id, $6, coalesce($7, clock_timestamp()), $8 FROM people WHERE id = $5
  RETURNING id, seat, person_id AS person, since, until, (SELECT name FROM people WHERE id = $5) AS name`;

/**
 * Puts a person into a seat for a term.
 * @throws ProblemError `unknown-resource` for a seat or person that is not there, `not-possible-now` where somebody sits there
 */
export async function fillSeat(manager: EntityManager, term: NewTerm): Promise<Change> {
  const planned = plannedSeat(term.seat);
  if (!planned) throw new ProblemError('unknown-resource', 'The office has no such seat.');
  const { role, region, filledHow } = planned;
  const how = term.how ?? filledHow;
  const values = [uuid(), term.seat, role, region, term.person, how, term.since, term.until];
  const [written] = await orRefused(manager.query<Written[]>(insert, values));
  if (!written) throw new ProblemError('unknown-resource', 'There is no such person.');
  const payload = { term: written.id, person: term.person, how, ...instantsOf(written) };
  return changeOf(written, { type: 'seat.filled', from: 'vacant', to: 'filled', payload });
}

const end = `
  WITH ended AS (
    UPDATE seats SET until = greatest(since, $3, clock_timestamp())
    WHERE id = $2 AND seat = $1 AND (until IS NULL OR until > clock_timestamp()) RETURNING *
  ) SELECT e.id, e.seat, e.person_id AS person, e.since, e.until, p.name FROM ended e JOIN people p ON p.id = e.person_id`;

/**
 * Ends a term that runs or has not begun yet; one that has not begun never will.
 * @param at null or before now: now
 * @throws ProblemError `unknown-resource` where there is no such term or it is over
 */
export async function endTerm(manager: EntityManager, seat: string, term: string, at: Date | null): Promise<Change> {
  const [ended] = await orRefused(manager.query<Written[]>(end, [seat, term, at]));
  if (!ended) throw new ProblemError('unknown-resource', 'There is no such term, or it is over.');
  const payload = { term, person: ended.person, ...instantsOf(ended) };
  return changeOf(ended, { type: 'seat.vacated', from: 'filled', to: 'vacant', payload });
}

const move = `
  WITH moved AS (UPDATE seats SET until = $2 WHERE id = $1 RETURNING *)
  SELECT m.id, m.seat, m.person_id AS person, m.since, m.until, p.name FROM moved m JOIN people p ON p.id = m.person_id`;

/**
 * Moves the end of a term to where it was or will be; for what is taken over from elsewhere.
 * @param until null: open
 * @throws ProblemError `unknown-resource`, `not-possible-now` where somebody else sits there
 */
export async function changeEnd(manager: EntityManager, term: string, until: Date | null): Promise<Change> {
  const [moved] = await orRefused(manager.query<Written[]>(move, [term, until]));
  if (!moved) throw new ProblemError('unknown-resource', 'There is no such term.');
  const payload = { term, person: moved.person, ...instantsOf(moved) };
  const event =
    until === null
      ? ({ type: 'seat.filled', from: 'filled', to: 'filled' } as const)
      : ({ type: 'seat.vacated', from: 'filled', to: 'vacant' } as const);
  return changeOf(moved, { ...event, payload });
}

const instantsOf = ({ since, until }: Written): { since: string; until: string | null } => ({
  since: since.toISOString(),
  until: until?.toISOString() ?? null,
});

function changeOf(
  { id, seat, person, name }: Written,
  event: Pick<Change['events'][number], 'type' | 'from' | 'to' | 'payload'>,
): Change {
  return { result: id, people: [person], events: [{ ...event, seat, sealed: { '/name': name } }] };
}
