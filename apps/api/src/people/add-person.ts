import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Change } from '../office-trail/office-desk.js';
import type { OfficeEvent } from '../office-trail/record-in-office.js';
import { orRefused } from './refused-write.js';

/** What is known of a person. */
export interface Profile {
  readonly name: string;
  /** Primary address; null where none is known. */
  readonly email: string | null;
  /** Language tag. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** That somebody became known, as the office's trail tells it. */
export function personAdded(person: string, { name, email, language, timeZone }: Profile): OfficeEvent {
  const sealed = { '/name': name, ...(email !== null && { '/email': email }) };
  return { type: 'person.added', from: '', to: 'known', payload: { person, language, timeZone }, sealed };
}

/**
 * Adds a person. Their address is not verified: whoever reads it shows that by signing in.
 * @param id of a person who comes from elsewhere; a new one when left out
 * @throws ProblemError `not-possible-now` where somebody has the address
 */
export async function addPerson(manager: EntityManager, profile: Profile, id: string = uuid()): Promise<Change> {
  const { name, email, language, timeZone } = profile;
  const text = 'INSERT INTO people (id, name, language, time_zone) VALUES ($1, $2, $3, $4)';
  await orRefused(manager.query(text, [id, name, language, timeZone]));
  if (email !== null) await setPrimaryEmail(manager, id, email);
  return { result: id, people: [], events: [personAdded(id, profile)] };
}

/**
 * Changes what is known of a person; a new address becomes the primary one and the others stay.
 * @throws ProblemError `not-possible-now` where somebody else has the address
 */
export async function changePerson(manager: EntityManager, id: string, profile: Profile): Promise<Change> {
  const { name, email, language, timeZone } = profile;
  const text = 'UPDATE people SET name = $2, language = $3, time_zone = $4 WHERE id = $1';
  await manager.query(text, [id, name, language, timeZone]);
  if (email !== null) await setPrimaryEmail(manager, id, email);
  const sealed = { '/name': name, ...(email !== null && { '/email': email }) };
  const payload = { person: id, language, timeZone };
  return {
    result: id,
    people: [id],
    events: [{ type: 'person.changed', from: 'known', to: 'known', payload, sealed }],
  };
}

async function setPrimaryEmail(manager: EntityManager, person: string, email: string): Promise<void> {
  await manager.query(
    'UPDATE person_emails SET is_primary = false WHERE person_id = $1 AND is_primary AND email <> lower($2)',
    [person, email],
  );
  const changed = await manager.query<[unknown[], number]>(
    'UPDATE person_emails SET is_primary = true WHERE person_id = $1 AND email = lower($2)',
    [person, email],
  );
  if (changed[1] > 0) return;
  const text = 'INSERT INTO person_emails (email, person_id, is_primary) VALUES (lower($2), $1, true)';
  await orRefused(manager.query(text, [person, email]));
}
