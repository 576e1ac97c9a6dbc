import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { bodyMac } from '../http/body-mac.js';
import type { Envelope } from '../http/sent-with.js';
import { earlierResult } from '../office-trail/earlier-result.js';
import type { OfficeEvent } from '../office-trail/record-in-office.js';
import { recordInOffice } from '../office-trail/record-in-office.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { addPerson, changePerson } from './add-person.js';
import type { Profile } from './add-person.js';
import { findInvitation, invitationHash, notOpen, useInvitation } from './invitations.js';
import type { FoundInvitation } from './invitations.js';
import type { InvitedDto } from './invited.dto.js';
import { beginRepresenting } from './representatives.js';

/** What somebody says who accepts. */
export interface Acceptance {
  readonly token: string;
  /** Needed of whoever the office does not know yet. */
  readonly name: string | null;
  /** That of the invitation where nothing is said. */
  readonly language: string | null;
  readonly timeZone: string;
}

interface Invited {
  readonly person: string;
  readonly name: string;
  readonly events: readonly OfficeEvent[];
}

/** $1 hash of the token. */
const openInvitation = `
  SELECT o.name AS organisation, i.kind, i.email, i.expires_at AS "expiresAt",
    EXISTS (SELECT FROM person_emails e WHERE e.email = i.email) AS known
  FROM invitations i JOIN organisations o ON o.id = i.organisation_id
  WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > clock_timestamp()`;

/** Whoever has the token read the mail at that address: this is what verifies it. */
@Injectable()
export class InvitationDesk {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: RememberedReaders,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * What an open invitation is for, without accepting it.
   * @throws ProblemError `unknown-resource` for a token that does not work (any more)
   */
  async look(token: string): Promise<InvitedDto> {
    const [found] = await this.database.query<(Omit<InvitedDto, 'expiresAt'> & { expiresAt: Date })[]>(openInvitation, [
      invitationHash(token),
    ]);
    if (!found) throw notOpen();
    return { ...found, expiresAt: found.expiresAt.toISOString() };
  }

  /**
   * Makes whoever has the token a representative, once; the same request again gets the same answer.
   * @throws ProblemError `unknown-resource` for a token that does not work (any more), `invalid-payload` where the name
   *   is wanted, `idempotency-key-reused`
   */
  async accept(acceptance: Acceptance, sent: Envelope): Promise<FoundInvitation> {
    const changed: string[] = [];
    const found = await this.database.transaction(async (manager) => {
      const invitation = await findInvitation(manager, acceptance.token);
      const request = { key: sent.idempotencyKey, mac: bodyMac(this.config.secretKey, sent), result: invitation.id };
      if (invitation.usedBy !== null) {
        const earlier = await earlierResult(manager, invitation.usedBy, request.key, request.mac);
        if (earlier !== invitation.id) throw notOpen();
        return invitation;
      }
      const { person, name, events } = await invitedPerson(manager, invitation, acceptance);
      if ((await earlierResult(manager, person, request.key, request.mac)) !== null) throw notOpen();
      await useInvitation(manager, invitation.id, person);
      const { organisation, kind } = invitation;
      const change = await beginRepresenting(manager, organisation, { person, name, kind });
      const cause = { actor: { person, role: 'applicant', organisation }, requestId: sent.requestId } as const;
      for (const [i, event] of [...events, ...change.events].entries())
        await recordInOffice(manager, cause, event, i === 0 ? request : null);
      changed.push(...change.people);
      return invitation;
    });
    for (const person of changed) this.accounts.forget(person);
    return found;
  }
}

async function invitedPerson(
  manager: EntityManager,
  { email, language: invitedIn }: FoundInvitation,
  { name, language, timeZone }: Acceptance,
): Promise<Invited> {
  const known = await verified(manager, email);
  if (known) return { ...known, ...(await namedNow(manager, known, email, name)) };
  if (name === null) {
    const errors = [
      { pointer: '/name', code: 'required', message: 'Say your name: the office does not know you yet.' },
    ];
    throw new ProblemError('invalid-payload', 'The office does not know you yet.', { errors });
  }
  const { result: person, events } = await addPerson(manager, {
    ...{ name, email, timeZone },
    language: language ?? invitedIn,
  });
  await verified(manager, email);
  return { person, name, events };
}

interface Known extends Omit<Profile, 'email'> {
  readonly person: string;
}

/** Whoever came in before without saying a name was called by their address until now. */
async function namedNow(
  manager: EntityManager,
  { person, name, language, timeZone }: Known,
  email: string,
  said: string | null,
): Promise<Pick<Invited, 'name' | 'events'>> {
  if (said === null || name !== email) return { name, events: [] };
  const { events } = await changePerson(manager, person, { name: said, language, timeZone, email: null });
  return { name: said, events };
}

/** The person with this address, which they have now shown to read. */
async function verified(manager: EntityManager, email: string): Promise<Known | undefined> {
  const [found] = await manager.query<Known[]>(
    `WITH seen AS (
       UPDATE person_emails SET verified_at = coalesce(verified_at, clock_timestamp()) WHERE email = $1 RETURNING person_id
     ) SELECT p.id AS person, p.name, p.language, p.time_zone AS "timeZone" FROM seen s JOIN people p ON p.id = s.person_id`,
    [email],
  );
  return found;
}
