import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Language } from '../notices/letter-texts.js';
import type { Change } from '../office-trail/office-desk.js';
import { orRefused } from './refused-write.js';
import type { RepresentativeKind } from './representative.entity.js';

/** Days in which an invitation can be accepted. */
export const invitationDays = 14;

/** Invitations that can be open at once for one organisation: enough for mistakes, too few for sending mail to the world. */
const mostOpen = 5;

/** Invitations that one organisation can send within a day, withdrawn ones with them. */
const mostADay = 10;

/** What an invitation is kept as; enough for a random token, which cannot be guessed from it. */
export const invitationHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 256 random bits. */
export const newInvitationToken = (): string => randomBytes(32).toString('base64url');

/** An invitation to make. */
export interface NewInvitation {
  readonly organisation: string;
  readonly email: string;
  readonly kind: RepresentativeKind;
  /** Of the letter. */
  readonly language: Language;
  /** Id of the person who invites. */
  readonly by: string;
  readonly token: string;
}

const insert = `
  INSERT INTO invitations (id, organisation_id, email, kind, token_hash, expires_at, invited_by, created_at, language)
  SELECT $1, o.id, lower($3), $4, $5, clock_timestamp() + make_interval(days => $6), $7, clock_timestamp(), $10
  FROM organisations o, (SELECT count(*) FILTER (WHERE used_at IS NULL AND expires_at > clock_timestamp()) AS open,
      count(*) FILTER (WHERE created_at > clock_timestamp() - interval '1 day') AS today
    FROM invitations WHERE organisation_id = $2) sent
  WHERE o.id = $2 AND sent.open < $8 AND sent.today < $9
  RETURNING id`;

/**
 * Makes an invitation; the letter is sent by whoever has the token.
 * @throws ProblemError `not-possible-now` where too many are open
 */
export async function invite(manager: EntityManager, invitation: NewInvitation): Promise<Change> {
  const { organisation, email, kind, language, by, token } = invitation;
  const who = [uuid(), organisation, email, kind, invitationHash(token), invitationDays, by];
  const values = [...who, mostOpen, mostADay, language];
  // One after the other for one organisation: otherwise many at once would each count the same few.
  await manager.query('SELECT FROM organisations WHERE id = $1 FOR UPDATE', [organisation]);
  const [written] = await manager.query<{ id: string }[]>(insert, values);
  if (!written) {
    const limits = `At most ${mostOpen} invitations can be open at once, and ${mostADay} sent within a day.`;
    throw new ProblemError('not-possible-now', limits);
  }
  const payload = { invitation: written.id, organisation, kind, language };
  const states = { from: '', to: 'open' };
  const sealed = { '/email': email };
  return {
    result: written.id,
    people: [],
    events: [{ type: 'representative.invited', organisation, ...states, payload, sealed }],
  };
}

/** @throws ProblemError `unknown-resource` where there is no such invitation, or it is over */
export async function withdrawInvitation(manager: EntityManager, organisation: string, id: string): Promise<Change> {
  const [withdrawn] = await manager.query<{ id: string }[]>(
    `WITH withdrawn AS (UPDATE invitations SET expires_at = clock_timestamp() WHERE id = $1 AND organisation_id = $2
       AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING id) SELECT id FROM withdrawn`,
    [id, organisation],
  );
  if (!withdrawn) throw new ProblemError('unknown-resource', 'There is no such invitation, or it is over.');
  const payload = { invitation: id, organisation };
  const states = { from: 'open', to: 'withdrawn' };
  return { result: id, people: [], events: [{ type: 'invitation.withdrawn', organisation, ...states, payload }] };
}

/** An invitation as its token finds it. */
export interface FoundInvitation {
  readonly id: string;
  readonly organisation: string;
  readonly email: string;
  readonly kind: RepresentativeKind;
  readonly language: Language;
  /** Who accepted it; null while it can be accepted. */
  readonly usedBy: string | null;
}

/** What is said of a token that does not work, the same for one that never was, is over, or has been used. */
export const notOpen = (): ProblemError =>
  new ProblemError('unknown-resource', 'This invitation was used, withdrawn, or is too old.');

/**
 * Finds the invitation of a token, open or accepted, for the rest of the transaction.
 * @throws ProblemError `unknown-resource`
 */
export async function findInvitation(manager: EntityManager, token: string): Promise<FoundInvitation> {
  const [found] = await manager.query<FoundInvitation[]>(
    `SELECT id, organisation_id AS organisation, email, kind, language, used_by AS "usedBy" FROM invitations
     WHERE token_hash = $1 AND (used_at IS NOT NULL OR expires_at > clock_timestamp()) FOR UPDATE`,
    [invitationHash(token)],
  );
  if (!found) throw notOpen();
  return found;
}

/** Marks an invitation as used by a person. */
export async function useInvitation(manager: EntityManager, id: string, person: string): Promise<void> {
  await orRefused(
    manager.query('UPDATE invitations SET used_at = clock_timestamp(), used_by = $2 WHERE id = $1', [id, person]),
  );
}
