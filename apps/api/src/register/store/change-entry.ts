import { v7 as uuid } from 'uuid';
import { regionOf } from '../../../../../libs/regions/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { OfficeEvent, Transaction } from '../../office-trail/record-in-office.js';

/** What can become different about an ALS without a decision of the ALAC; what is left out stays. */
export interface EntryChange {
  readonly name?: string;
  /** ISO 3166-1 alpha-2; its region follows from it. */
  readonly country?: string;
  /** Where it is recorded otherwise than the table has it, or the table has no such country. */
  readonly region?: Ralo;
  readonly website?: string | null;
  readonly languages?: readonly string[];
  readonly accreditedOn?: string;
}

interface Found {
  readonly name: string;
  readonly country: string | null;
  readonly region: Ralo;
  readonly website: string | null;
  readonly languages: readonly string[];
  readonly accreditedOn: string | null;
  readonly state: string;
}

/** The entry, locked to the end of the transaction. @throws ProblemError `unknown-resource` */
async function lockEntry(manager: Transaction, organisation: string): Promise<Found> {
  const text = `SELECT name, country, region, website, languages, accredited_on AS "accreditedOn", state
    FROM register_entries WHERE organisation_id = $1 FOR UPDATE`;
  const [found] = await manager.query<Found[]>(text, [organisation]);
  if (!found) throw new ProblemError('unknown-resource', 'There is no such ALS in the register.');
  return found;
}

/** Country and region after a change, and whether the two contradict each other by the table. */
function placed(found: Found, { country = found.country ?? undefined, region }: EntryChange) {
  const byTable = country === undefined ? null : (regionOf(country, Date.now())?.ralo ?? null);
  const moved = country !== (found.country ?? undefined);
  const now = region ?? (moved ? (byTable ?? found.region) : found.region);
  return { country: country ?? null, region: now, contradicts: byTable !== null && byTable !== now };
}

/**
 * Changes an entry: a new name leaves the old one behind, a move takes the ALS to the region of its country.
 * @returns what goes into the trail; nothing where everything is so already
 * @throws ProblemError `unknown-resource`
 */
export async function changeEntry(
  manager: Transaction,
  organisation: string,
  change: EntryChange,
): Promise<OfficeEvent[]> {
  const found = await lockEntry(manager, organisation);
  const { country, region, contradicts } = placed(found, change);
  const after = {
    name: change.name ?? found.name,
    website: change.website === undefined ? found.website : change.website,
    languages: change.languages ?? found.languages,
    accreditedOn: change.accreditedOn ?? found.accreditedOn,
  };
  const events = eventsOf(organisation, found, { ...found, ...after, country, region });
  if (events.length === 0) return events;
  if (after.name !== found.name) await keepName(manager, organisation, found.name);
  await manager.query(
    `UPDATE register_entries SET name = $2, country = $3, region = $4, region_contradicts = $5, website = $6,
      languages = $7, accredited_on = $8, revision = revision + 1 WHERE organisation_id = $1`,
    [organisation, after.name, country, region, contradicts, after.website, after.languages, after.accreditedOn],
  );
  return events;
}

async function keepName(manager: Transaction, organisation: string, name: string): Promise<void> {
  const text = `INSERT INTO register_former_names (id, organisation_id, name, until) VALUES ($1, $2, $3, clock_timestamp())`;
  await manager.query(text, [uuid(), organisation, name]);
}

function eventsOf(organisation: string, before: Found, after: Found): OfficeEvent[] {
  const events: OfficeEvent[] = [];
  const about = { organisation };
  if (before.name !== after.name) {
    const states = { from: before.state, to: before.state };
    events.push({ type: 'als.renamed', organisation, ...states, payload: about, sealed: { '/name': after.name } });
  }
  if (before.country !== after.country || before.region !== after.region) {
    const payload = { ...about, fromRegion: before.region, toRegion: after.region };
    events.push({ type: 'als.moved', organisation, from: before.country ?? '', to: after.country ?? '', payload });
  }
  const members = ['website', 'languages', 'accreditedOn'] as const;
  const changed = members.filter((member) => JSON.stringify(before[member]) !== JSON.stringify(after[member]));
  if (changed.length > 0) {
    const states = { from: before.state, to: before.state };
    events.push({ type: 'als.changed', organisation, ...states, payload: { ...about, changed: [...changed] } });
  }
  return events;
}

/**
 * Marks that another ALS goes on in the place of this one.
 * @throws ProblemError `unknown-resource`, `not-possible-now` where one of the two is not accredited
 */
export async function mergeEntry(manager: Transaction, organisation: string, into: string): Promise<OfficeEvent> {
  const [first, second] = [organisation, into].sort() as [string, string];
  await lockEntry(manager, first);
  if (first === second) throw new ProblemError('not-possible-now', 'An ALS cannot be merged with itself.');
  await lockEntry(manager, second);
  const [from, to] = [await lockEntry(manager, organisation), await lockEntry(manager, into)];
  if (from.state !== 'accredited' || to.state !== 'accredited') {
    throw new ProblemError('not-possible-now', 'Both have to be accredited.');
  }
  const text = `UPDATE register_entries SET state = 'merged', state_since = clock_timestamp(), merged_into = $2,
    revision = revision + 1 WHERE organisation_id = $1`;
  await manager.query(text, [organisation, into]);
  const payload = { organisation, into };
  return { type: 'als.stateChanged', organisation, from: 'accredited', to: 'merged', payload };
}
