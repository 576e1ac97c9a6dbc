import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../../apps/api/src/http/access/token.js';
import type { Actor } from '../../workflows/shared/roles.js';

/** Somebody who acts, with the token by which the API knows them. */
export interface Person {
  readonly actor: Actor;
  readonly token: string;
}

/** Who act: a member of staff and an applicant for each client. */
export interface Office {
  readonly clients: readonly { readonly staff: Person; readonly applicant: Person }[];
}

async function addPerson(pool: Pool, name: string): Promise<{ person: string; token: string }> {
  const person = uuid();
  const token = newToken();
  await pool.query('INSERT INTO people (id, name) VALUES ($1, $2)', [person, name]);
  await pool.query('INSERT INTO access_tokens (token_hash, person_id) VALUES ($1, $2)', [tokenHash(token), person]);
  return { person, token };
}

async function addStaff(pool: Pool, n: number): Promise<Person> {
  const { person, token } = await addPerson(pool, `Staff ${n}`);
  const seat = `STAFF-${n}`;
  const text = 'INSERT INTO seats (id, seat, role, person_id) VALUES ($1, $2, $3, $4)';
  await pool.query(text, [uuid(), seat, 'staff', person]);
  return { token, actor: { person, role: 'staff', seat } };
}

async function addApplicant(pool: Pool, n: number): Promise<Person> {
  const { person, token } = await addPerson(pool, `Applicant ${n}`);
  const organisation = uuid();
  await pool.query('INSERT INTO organisations (id, name) VALUES ($1, $2)', [organisation, `Internet Users Forum ${n}`]);
  const text = 'INSERT INTO representatives (id, organisation_id, person_id) VALUES ($1, $2, $3)';
  await pool.query(text, [uuid(), organisation, person]);
  return { token, actor: { person, role: 'applicant', organisation } };
}

/** Fills an empty database with the people who will act. */
export async function fillOffice(pool: Pool, clients: number): Promise<Office> {
  const people = Array.from({ length: clients }, async (_, i) => ({
    staff: await addStaff(pool, i + 1),
    applicant: await addApplicant(pool, i + 1),
  }));
  return { clients: await Promise.all(people) };
}
