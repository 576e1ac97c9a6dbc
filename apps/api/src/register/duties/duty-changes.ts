import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { mayMove } from '../../../../../workflows/standing/activity.js';
import type { Occasion } from '../../../../../workflows/standing/activity.js';
import type { Expectation } from '../../../../../workflows/standing/expectations.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';
import type { OfficeEvent, Transaction } from '../../office-trail/record-in-office.js';

const same = { from: 'accredited', to: 'accredited' } as const;

/** The report of an ALS: with it, its website and its contacts are as they should be. */
export async function report(
  manager: Transaction,
  organisation: string,
  { activities, members, website, by }: { activities: string; members: string; website: string; by: string },
): Promise<OfficeEvent[]> {
  const id = uuid();
  await manager.query(
    'INSERT INTO als_reports (id, organisation_id, activities, members, reported_by) VALUES ($1, $2, $3, $4, $5)',
    [id, organisation, activities, members, by],
  );
  const text = 'UPDATE register_entries SET website = $2, revision = revision + 1 WHERE organisation_id = $1';
  await manager.query(text, [organisation, website]);
  const payload = { organisation, report: id };
  const reported: OfficeEvent = { type: 'als.reported', organisation, ...same, payload };
  return [reported, await confirmContacts(manager, organisation)];
}

/** Its representatives are still the right ones. */
export async function confirmContacts(manager: Transaction, organisation: string): Promise<OfficeEvent> {
  await manager.query(
    `UPDATE register_entries SET contacts_confirmed_at = clock_timestamp(), revision = revision + 1
     WHERE organisation_id = $1`,
    [organisation],
  );
  return { type: 'als.contactsConfirmed', organisation, ...same, payload: { organisation } };
}

/** Spares an ALS an expectation: who, why and until when stand in the trail. */
export async function waive(
  manager: Transaction,
  organisation: string,
  waiver: { expectation: Expectation; reason: string; until: string; by: string },
): Promise<OfficeEvent> {
  const { expectation, reason, until, by } = waiver;
  if (Date.parse(until) <= Date.now()) {
    throw new ProblemError('not-possible-now', 'A waiver ends in the future.');
  }
  const id = uuid();
  await manager.query(
    `INSERT INTO waivers (id, organisation_id, expectation, reason, until, granted_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, organisation, expectation, reason, until, by],
  );
  const payload = { organisation, waiver: id, expectation, until };
  return { type: 'als.waived', organisation, ...same, payload, sealed: { '/reason': reason } };
}

/** That it took part; nothing where that is known already. */
export async function tookPart(
  manager: Transaction,
  organisation: string,
  { kind, on, what }: Occasion,
): Promise<OfficeEvent[]> {
  const written = await manager.query<{ id: string }[]>(
    `INSERT INTO participation (id, organisation_id, kind, held_on, what) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id, kind, held_on, what) DO NOTHING RETURNING id`,
    [uuid(), organisation, kind, on, what],
  );
  if (written.length === 0) return [];
  const sealed = { '/what': what };
  return [{ type: 'als.tookPart', organisation, ...same, payload: { organisation, kind, on }, sealed }];
}

const refusals = {
  notInThisRegion: 'The rule of this region has no such step from where the ALS stands.',
  tooEarly: 'A final warning comes after twelve months as inactive.',
} as const;

/**
 * Another standing in its region; the accreditation stays as it is.
 * @throws ProblemError `not-possible-now` where the rule of the region has no such step
 */
export async function changeStanding(
  manager: Transaction,
  organisation: string,
  { standing, reason }: { standing: Standing; reason: string },
): Promise<OfficeEvent> {
  const [found] = await manager.query<{ region: Ralo; standing: Standing; since: Date; now: Date }[]>(
    `SELECT region, standing, standing_since AS since, clock_timestamp() AS now FROM register_entries
     WHERE organisation_id = $1 AND state = 'accredited' FOR UPDATE`,
    [organisation],
  );
  if (!found) throw new ProblemError('unknown-resource', 'There is no such ALS in force.');
  const from = { standing: found.standing, since: found.since.getTime() };
  const why = mayMove(found.region, from, standing, found.now.getTime());
  if (why) throw new ProblemError('not-possible-now', refusals[why]);
  await manager.query(
    `UPDATE register_entries SET standing = $2, standing_since = clock_timestamp(), revision = revision + 1
     WHERE organisation_id = $1`,
    [organisation, standing],
  );
  const states = { from: found.standing, to: standing };
  const payload = { organisation, region: found.region };
  return { type: 'als.standingChanged', organisation, ...states, payload, sealed: { '/reason': reason } };
}
