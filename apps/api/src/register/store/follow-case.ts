import type { JsonObject } from '../../../../../libs/engine/types.js';
import { rfc3339 } from '../../database/instants.js';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import type { Transaction } from '../../office-trail/record-in-office.js';
import type { AlsState } from '../als-states.js';
import type { RegisterChange } from '../register-change.js';
import { insertEntry, lockNumbers, nextNumber } from './insert-entry.js';

/** The step that the register follows. */
export interface FollowedStep {
  readonly case: string;
  readonly revision: number;
  readonly requestId: string | null;
}

/**
 * Brings the register up to a step of a case, in the transaction that writes the step: whoever reads that an organisation is
 * accredited finds it in the register. Comes last in the transaction, because the office's trail has one end.
 */
export async function followCase(manager: Transaction, change: RegisterChange, step: FollowedStep): Promise<void> {
  const cause = { actor: null, requestId: step.requestId, through: 'case' } as const;
  const payload = { organisation: change.organisation, case: step.case, caseRevision: step.revision };
  await lockNumbers(manager);
  const before = await stateBefore(manager, change.organisation);
  if (before === null) {
    if (change.state !== 'accredited') return;
    const { number, name } = await enter(manager, change, step.case);
    const event = { type: 'als.entered', organisation: change.organisation, from: '', to: 'accredited' } as const;
    return recordInOffice(manager, cause, { ...event, payload: { ...payload, number }, sealed: { '/name': name } });
  }
  await changeState(manager, change, step.case);
  const event = {
    type: 'als.stateChanged',
    organisation: change.organisation,
    from: before,
    to: change.state,
  } as const;
  return recordInOffice(manager, cause, { ...event, payload: { ...payload, since: rfc3339(change.since) } });
}

async function stateBefore(manager: Transaction, organisation: string): Promise<AlsState | null> {
  const text = 'SELECT state FROM register_entries WHERE organisation_id = $1 FOR UPDATE';
  const [row] = await manager.query<{ state: AlsState }[]>(text, [organisation]);
  return row?.state ?? null;
}

/** What the application says of itself in public; it was checked when it was submitted. */
async function enter(
  manager: Transaction,
  { organisation, since, country, region }: RegisterChange,
  caseId: string,
): Promise<{ number: number; name: string }> {
  if (region === null) throw new Error('No accreditation is decided before its region is.');
  const text = `SELECT o.name, d.form FROM organisations o LEFT JOIN drafts d ON d.case_id = $2 WHERE o.id = $1`;
  const [found] = await manager.query<{ name: string; form: JsonObject | null }[]>(text, [organisation, caseId]);
  const said = (found?.form?.['organisation'] ?? {}) as { website?: string; languages?: string[] };
  const number = await nextNumber(manager);
  const name = found?.name ?? '';
  const on = rfc3339(since).slice(0, 10);
  const contacts = { contactsConfirmedAt: rfc3339(since) };
  await insertEntry(manager, {
    ...{ organisation, number, name, country, region, accreditedOn: on, since: rfc3339(since), case: caseId },
    ...{ languages: said.languages ?? [], website: said.website ?? null, ...contacts },
  });
  return { number, name };
}

/** An ALS that is accredited anew begins anew: its standing, its case, its day. */
async function changeState(manager: Transaction, change: RegisterChange, caseId: string): Promise<void> {
  const { organisation, state, since } = change;
  const text = `
    UPDATE register_entries SET state = $2, state_since = $3, revision = revision + 1, merged_into = NULL,
      standing = CASE WHEN $4 THEN 'active' ELSE standing END,
      standing_since = CASE WHEN $4 THEN $3 ELSE standing_since END,
      accredited_on = CASE WHEN $4 THEN $5 ELSE accredited_on END, case_id = CASE WHEN $4 THEN $6 ELSE case_id END
    WHERE organisation_id = $1`;
  const anew = state === 'accredited' && (await isAccreditation(manager, caseId));
  const at = rfc3339(since);
  await manager.query(text, [organisation, state, at, anew, at.slice(0, 10), caseId]);
}

async function isAccreditation(manager: Transaction, caseId: string): Promise<boolean> {
  const text = `SELECT procedure = 'accreditation' AS yes FROM cases WHERE id = $1`;
  const [row] = await manager.query<{ yes: boolean }[]>(text, [caseId]);
  return row?.yes ?? false;
}
