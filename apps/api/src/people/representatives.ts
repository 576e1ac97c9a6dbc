import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Change } from '../office-trail/office-desk.js';
import type { OfficeEvent } from '../office-trail/record-in-office.js';
import { orRefused } from './refused-write.js';
import type { RepresentativeKind } from './representative.entity.js';

/** Somebody's time of speaking for an organisation. */
export interface Term {
  readonly id: string;
  readonly person: string;
  readonly kind: RepresentativeKind;
  readonly name: string;
}

/** Those who speak for the organisation now, with the organisation locked: two who remove each other cannot both succeed. */
async function lockedTerms(manager: EntityManager, organisation: string): Promise<Term[]> {
  await manager.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [organisation]);
  return manager.query<Term[]>(
    `SELECT r.id, r.person_id AS person, r.kind, p.name FROM representatives r JOIN people p ON p.id = r.person_id
     WHERE r.organisation_id = $1 AND r.until IS NULL`,
    [organisation],
  );
}

/** That somebody began or ended to speak for an organisation, as the office's trail tells it. */
export function representativeEvent(
  type: 'began' | 'ended',
  organisation: string,
  { id, person, kind, name }: Term,
): OfficeEvent {
  const states = type === 'began' ? { from: '', to: kind } : { from: kind, to: 'ended' };
  const payload = { representative: id, person, organisation, kind };
  return { type: `representative.${type}`, organisation, ...states, payload, sealed: { '/name': name } };
}

async function endTerm(manager: EntityManager, organisation: string, term: Term): Promise<OfficeEvent> {
  const text = 'UPDATE representatives SET until = greatest(since, clock_timestamp()) WHERE id = $1';
  await manager.query(text, [term.id]);
  return representativeEvent('ended', organisation, term);
}

async function beginTerm(manager: EntityManager, organisation: string, term: Term): Promise<OfficeEvent> {
  const text = `INSERT INTO representatives (id, organisation_id, person_id, kind, since)
    VALUES ($1, $2, $3, $4, clock_timestamp())`;
  await orRefused(manager.query(text, [term.id, organisation, term.person, term.kind]));
  return representativeEvent('began', organisation, term);
}

/**
 * Lets a person speak for the organisation, in the place of whoever was its representative of that kind.
 * Whoever is the other representative already changes over.
 */
export async function beginRepresenting(
  manager: EntityManager,
  organisation: string,
  { person, kind, name }: Omit<Term, 'id'>,
): Promise<Change> {
  const before = await lockedTerms(manager, organisation);
  const over = before.filter((term) => term.kind === kind || term.person === person);
  const events: OfficeEvent[] = [];
  for (const term of over) events.push(await endTerm(manager, organisation, term));
  const id = uuid();
  events.push(await beginTerm(manager, organisation, { id, person, kind, name }));
  return { result: id, people: [person, ...over.map((term) => term.person)], events };
}

/**
 * Ends a representative's time.
 * @param byStaff staff may leave an organisation without anybody, the organisation itself may not
 * @throws ProblemError `unknown-resource`, `not-possible-now` for the last one
 */
export async function endRepresenting(
  manager: EntityManager,
  organisation: string,
  id: string,
  byStaff: boolean,
): Promise<Change> {
  const terms = await lockedTerms(manager, organisation);
  const term = terms.find((one) => one.id === id);
  if (!term) throw new ProblemError('unknown-resource', 'There is no such representative, or their time is over.');
  if (terms.length === 1 && !byStaff) {
    throw new ProblemError(
      'not-possible-now',
      'An organisation keeps a representative. Invite another one, or ask staff.',
    );
  }
  return { result: id, people: [term.person], events: [await endTerm(manager, organisation, term)] };
}

/**
 * Makes a representative the primary one; the primary one so far becomes the secondary one.
 * @throws ProblemError `unknown-resource`, `not-possible-now` for the one who is it already
 */
export async function makePrimary(manager: EntityManager, organisation: string, id: string): Promise<Change> {
  const terms = await lockedTerms(manager, organisation);
  const next = terms.find((one) => one.id === id);
  if (!next) throw new ProblemError('unknown-resource', 'There is no such representative, or their time is over.');
  if (next.kind === 'primary')
    throw new ProblemError('not-possible-now', 'This is the primary representative already.');
  const events: OfficeEvent[] = [];
  for (const term of terms) events.push(await endTerm(manager, organisation, term));
  for (const term of terms) {
    const kind = term.id === id ? 'primary' : 'secondary';
    events.push(await beginTerm(manager, organisation, { ...term, id: uuid(), kind }));
  }
  return { result: id, people: terms.map(({ person }) => person), events };
}
