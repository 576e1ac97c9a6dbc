import type { Standing } from '../../../../../workflows/standing/standings.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { Transaction } from '../../office-trail/record-in-office.js';
import type { AlsState } from '../als-states.js';

/** An ALS that comes into the register. */
export interface NewEntry {
  readonly organisation: string;
  readonly number: number;
  readonly name: string;
  readonly country: string | null;
  readonly region: Ralo;
  readonly regionContradicts?: boolean;
  readonly accreditedOn: string | null;
  readonly state?: AlsState;
  readonly standing?: Standing;
  /** Since when it is in that state, RFC 3339. */
  readonly since: string;
  readonly languages: readonly string[];
  readonly website: string | null;
  readonly contactsConfirmedAt: string | null;
  readonly case: string | null;
  readonly source?: string;
}

/** Held to the end of the transaction: a number that is seen is never followed by a lower one. */
const lockKey = 7_046_158;

/** Makes whoever gives out numbers wait for each other. */
export async function lockNumbers(manager: Transaction): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
}

/** The number after the highest; ask with {@link lockNumbers}. */
export async function nextNumber(manager: Transaction): Promise<number> {
  const text = 'SELECT coalesce(max(number), 0) + 1 AS number FROM register_entries';
  const [row] = await manager.query<{ number: number }[]>(text);
  return row?.number ?? 1;
}

/** Writes an entry; its organisation is there already. */
export async function insertEntry(manager: Transaction, entry: NewEntry): Promise<void> {
  const text = `
    INSERT INTO register_entries (organisation_id, number, name, country, region, region_contradicts, accredited_on, state,
      state_since, standing_since, languages, website, contacts_confirmed_at, case_id, source, standing)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14, $15)`;
  const { organisation, number, name, country, region, regionContradicts = false, state = 'accredited' } = entry;
  await manager.query(text, [
    ...[organisation, number, name, country, region, regionContradicts, entry.accreditedOn, state],
    ...[entry.since, entry.languages, entry.website, entry.contactsConfirmedAt, entry.case, entry.source ?? null],
    entry.standing ?? 'active',
  ]);
}
