import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { regionOf } from '../../../../../libs/regions/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { OfficeEvent } from '../../office-trail/record-in-office.js';
import { addPerson } from '../../people/add-person.js';
import { beginRepresenting } from '../../people/representatives.js';
import { changeEntry } from '../store/change-entry.js';
import { insertEntry, nextNumber } from '../store/insert-entry.js';
import type { ContactRow, RegisterRow } from './register-row.js';

/** What a line led to. */
interface Entered {
  /** Whether the ALS was in the register already. */
  readonly known: boolean;
  readonly events: readonly OfficeEvent[];
}

/** Brings one ALS into the register, or up to what the line says of it. */
export async function importEntry(manager: EntityManager, row: RegisterRow): Promise<Entered> {
  const organisation = await find(manager, row);
  if (organisation === null) return enter(manager, row);
  const changed = await changeEntry(manager, organisation, {
    ...{ name: row.name, region: row.region },
    ...(row.country !== null && { country: row.country }),
    ...(row.website !== null && { website: row.website }),
    ...(row.languages !== null && { languages: row.languages }),
    ...(row.accreditedOn !== null && { accreditedOn: row.accreditedOn }),
  });
  return { known: true, events: [...changed, ...(await importContacts(manager, organisation, row.contacts))] };
}

async function find(manager: EntityManager, { number, name, region }: RegisterRow): Promise<string | null> {
  const text = `SELECT organisation_id AS id FROM register_entries
    WHERE CASE WHEN $1::integer IS NULL THEN region = $3 AND lower(name) = lower($2) ELSE number = $1 END`;
  const found = await manager.query<{ id: string }[]>(text, [number, name, region]);
  if (found.length > 1) throw new ProblemError('not-possible-now', 'several ALSes have this name: give the number');
  return found[0]?.id ?? null;
}

async function enter(manager: EntityManager, row: RegisterRow): Promise<Entered> {
  const organisation = uuid();
  const { name, country, region, accreditedOn, state, standing } = row;
  const number = row.number ?? (await nextNumber(manager));
  const byTable = country === null ? null : (regionOf(country, Date.now())?.ralo ?? null);
  await manager.query('INSERT INTO organisations (id, name) VALUES ($1, $2)', [organisation, name]);
  await insertEntry(manager, {
    ...{ organisation, number, name, country, region, accreditedOn, state, standing },
    regionContradicts: byTable !== null && byTable !== region,
    since: new Date().toISOString(),
    ...{ languages: row.languages ?? [], website: row.website, contactsConfirmedAt: null, case: null },
    ...(row.source !== null && { source: row.source }),
  });
  for (const former of row.formerNames) {
    const text = 'INSERT INTO register_former_names (id, organisation_id, name, until) VALUES ($1, $2, $3, now())';
    await manager.query(text, [uuid(), organisation, former]);
  }
  const payload = { organisation, number, standing, imported: true };
  const entered = {
    type: 'als.entered',
    organisation,
    from: '',
    to: state,
    payload,
    sealed: { '/name': name },
  } as const;
  return { known: false, events: [entered, ...(await importContacts(manager, organisation, row.contacts))] };
}

/** Whoever a line names speaks for the ALS from now on; whoever does so already is left alone. */
async function importContacts(
  manager: EntityManager,
  organisation: string,
  contacts: readonly ContactRow[],
): Promise<OfficeEvent[]> {
  const events: OfficeEvent[] = [];
  for (const { kind, name, email } of contacts) {
    const text = `SELECT e.person_id AS person, r.id IS NOT NULL AS speaks FROM person_emails e
      LEFT JOIN representatives r ON r.person_id = e.person_id AND r.organisation_id = $2 AND r.kind = $3 AND r.until IS NULL
      WHERE e.email = $1`;
    const [found] = await manager.query<{ person: string; speaks: boolean }[]>(text, [email, organisation, kind]);
    if (found?.speaks) continue;
    const added = found ? null : await addPerson(manager, { name, email, language: 'en', timeZone: 'UTC' });
    const person = found?.person ?? added?.result ?? '';
    const began = await beginRepresenting(manager, organisation, { person, kind, name });
    events.push(...(added?.events ?? []), ...began.events);
  }
  return events;
}
