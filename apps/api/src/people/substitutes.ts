import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { Change } from '../office-trail/office-desk.js';
import { orRefused } from './refused-write.js';
import { substitutableRoles } from './substitution.entity.js';

/** Somebody to act in a seat for a period. */
export interface NewSubstitute {
  readonly person: string;
  /** Null: now. */
  readonly since: Date | null;
  readonly until: Date;
}

/**
 * Whoever holds a seat decides who acts in it; a substitute cannot name another.
 * @throws ProblemError `not-your-role` for another's seat, and for seats in which nobody can be represented
 */
export function requireOwnSeat(actor: Actor, seat: string): void {
  if (!(substitutableRoles as readonly string[]).includes(actor.role)) {
    throw new ProblemError('not-your-role', 'Only RALO leaders and staff have substitutes: the ALAC knows no proxies.');
  }
  if (actor.seat !== seat || actor.substituteFor !== undefined) {
    throw new ProblemError('not-your-role', 'Only the holder of a seat names who acts in it.');
  }
}

interface Written {
  readonly id: string;
  readonly substitute: string;
  readonly since: Date;
  readonly until: Date;
  readonly name: string;
}

const insert = `
  INSERT INTO substitutions (id, seat, role, region, holder, substitute_person, since, until, named_by)
  SELECT $1, s.seat, s.role, s.region, s.person_id, p.id, coalesce($5, clock_timestamp()), $6, $3
  FROM seats s, people p WHERE s.seat = $2 AND s.person_id = $3 AND p.id = $4
    AND s.since <= clock_timestamp() AND (s.until IS NULL OR s.until > clock_timestamp())
  RETURNING id, substitute_person AS substitute, since, until, (SELECT name FROM people WHERE id = $4) AS name`;

/** @throws ProblemError `not-your-role`, `unknown-resource` for nobody, `not-possible-now` where somebody is named already */
export async function nameSubstitute(
  manager: EntityManager,
  holder: Actor,
  seat: string,
  { person, since, until }: NewSubstitute,
): Promise<Change> {
  requireOwnSeat(holder, seat);
  const [written] = await orRefused(
    manager.query<Written[]>(insert, [uuid(), seat, holder.person, person, since, until]),
  );
  if (!written) throw new ProblemError('unknown-resource', 'There is no such person.');
  return changeOf(holder, seat, written, 'named');
}

const end = `
  WITH ended AS (
    UPDATE substitutions SET until = greatest(since, clock_timestamp())
    WHERE id = $1 AND seat = $2 AND holder = $3 AND until > clock_timestamp() RETURNING *
  ) SELECT e.id, e.substitute_person AS substitute, e.since, e.until, p.name
    FROM ended e JOIN people p ON p.id = e.substitute_person`;

/** @throws ProblemError `not-your-role`, `unknown-resource` where there is no such substitute or their time is over */
export async function endSubstitute(manager: EntityManager, holder: Actor, seat: string, id: string): Promise<Change> {
  requireOwnSeat(holder, seat);
  const [ended] = await manager.query<Written[]>(end, [id, seat, holder.person]);
  if (!ended) throw new ProblemError('unknown-resource', 'There is no such substitute, or their time is over.');
  return changeOf(holder, seat, ended, 'ended');
}

function changeOf({ person: holder }: Actor, seat: string, written: Written, what: 'named' | 'ended'): Change {
  const { id, substitute, since, until, name } = written;
  const payload = { substitution: id, holder, substitute, since: since.toISOString(), until: until.toISOString() };
  const states = what === 'named' ? { from: 'held', to: 'substituted' } : { from: 'substituted', to: 'held' };
  const type = `substitute.${what}` as const;
  return { result: id, people: [substitute], events: [{ type, seat, ...states, payload, sealed: { '/name': name } }] };
}
