import type { DataSource, EntityManager } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Change } from '../../office-trail/office-desk.js';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import type { Cause } from '../../office-trail/record-in-office.js';
import { addPerson, changePerson } from '../add-person.js';
import type { Profile } from '../add-person.js';
import { importTerms } from './import-terms.js';
import { LineErrors } from './line-errors.js';
import type { LineError } from './line-errors.js';
import { onLine } from './on-line.js';
import { readPeople } from './person-row.js';
import type { PersonRow } from './person-row.js';

/** What an import did. */
export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly filled: number;
  readonly ended: number;
}

/** A line with the id of its person. */
export interface KnownRow extends PersonRow {
  readonly person: string;
}

const atCommandLine: Cause = { actor: null, requestId: null };

class OnlyTried extends Error {}

/**
 * Takes people and their terms from a CSV file, in one transaction: everything, or nothing where a line is wrong.
 * People are known by their id, or else by their address; a term by its seat, person and beginning.
 * What the file does not name stays as it is.
 * @param tryOnly says what would be done and does nothing
 * @param cause who does it; whoever may use the command line where left out
 * @throws LineErrors with every line that is wrong
 */
export async function importPeople(
  database: DataSource,
  text: string,
  tryOnly = false,
  cause: Cause = atCommandLine,
): Promise<Imported> {
  const rows = readPeople(text);
  let done: Imported = { added: 0, changed: 0, filled: 0, ended: 0 };
  try {
    await database.transaction(async (manager) => {
      const errors: LineError[] = [];
      const people = await importEach(manager, rows, errors);
      const terms = await importTerms(manager, people.known, errors);
      if (errors.length > 0) throw new LineErrors(errors.sort((a, b) => a.line - b.line));
      for (const change of [...people.changes, ...terms]) await record(manager, change, cause);
      done = countOf([...people.changes, ...terms]);
      if (tryOnly) throw new OnlyTried();
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
  }
  return done;
}

async function record(manager: EntityManager, { events }: Change, cause: Cause): Promise<void> {
  for (const event of events) await recordInOffice(manager, cause, event);
}

function countOf(changes: readonly Change[]): Imported {
  const count = (type: string): number =>
    changes.flatMap(({ events }) => events).filter((event) => event.type === type).length;
  return {
    added: count('person.added'),
    changed: count('person.changed'),
    filled: count('seat.filled'),
    ended: count('seat.vacated'),
  };
}

interface People {
  readonly known: readonly KnownRow[];
  readonly changes: readonly Change[];
}

async function importEach(manager: EntityManager, rows: readonly PersonRow[], errors: LineError[]): Promise<People> {
  const known: KnownRow[] = [];
  const changes: Change[] = [];
  const seen = new Map<string, PersonRow>();
  for (const row of rows) {
    const done = await onLine(manager, row.line, errors, () => importPerson(manager, row, seen));
    if (!done) continue;
    known.push({ ...row, person: done.person });
    if (done.change) changes.push(done.change);
  }
  return { known, changes };
}

async function importPerson(
  manager: EntityManager,
  row: PersonRow,
  seen: Map<string, PersonRow>,
): Promise<{ person: string; change: Change | null }> {
  const found = await findPerson(manager, row);
  const earlier = found && seen.get(found.id);
  if (earlier && !sameProfile(earlier.profile, row.profile)) {
    throw new ProblemError('not-possible-now', `says something else of this person than line ${earlier.line}`);
  }
  const change = found
    ? await changeWhereNew(manager, found, row)
    : await addPerson(manager, row.profile, row.id ?? undefined);
  const person = found?.id ?? change?.result ?? '';
  seen.set(person, earlier ?? row);
  return { person, change };
}

interface Found extends Profile {
  readonly id: string;
}

async function findPerson(manager: EntityManager, { id, profile }: PersonRow): Promise<Found | undefined> {
  const [found] = await manager.query<Found[]>(
    `SELECT p.id, p.name, p.language, p.time_zone AS "timeZone", e.email FROM people p
     LEFT JOIN person_emails e ON e.person_id = p.id AND e.is_primary
     WHERE p.id = coalesce($1::uuid, (SELECT person_id FROM person_emails WHERE email = lower($2)))`,
    [id, profile.email],
  );
  return found;
}

async function changeWhereNew(manager: EntityManager, found: Found, { profile }: PersonRow): Promise<Change | null> {
  return sameProfile(found, profile) ? null : changePerson(manager, found.id, profile);
}

/** An address that the file leaves out stays as it is. */
const sameProfile = (a: Profile, b: Profile): boolean =>
  a.name === b.name &&
  a.language === b.language &&
  a.timeZone === b.timeZone &&
  (a.email === b.email || b.email === null);
