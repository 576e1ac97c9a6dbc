import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { OfficeEvent } from '../office-trail/record-in-office.js';
import { recordInOffice } from '../office-trail/record-in-office.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { addPerson } from './add-person.js';
import { openInvitation, useInvitation } from './invitations.js';
import type { UsedInvitation } from './invitations.js';
import { beginRepresenting } from './representatives.js';

/** What somebody says who accepts. */
export interface Acceptance {
  readonly token: string;
  /** Needed of whoever the office does not know yet. */
  readonly name: string | null;
  readonly language: string;
  readonly timeZone: string;
}

interface Invited {
  readonly person: string;
  readonly name: string;
  readonly events: readonly OfficeEvent[];
}

/** Whoever has the token read the mail at that address: this is what verifies it. */
@Injectable()
export class InvitationDesk {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: RememberedReaders,
  ) {}

  /**
   * Makes whoever has the token a representative, once.
   * @throws ProblemError `unknown-resource` for a token that does not work (any more), `invalid-payload` where the name is wanted
   */
  async accept(acceptance: Acceptance, requestId: string): Promise<UsedInvitation> {
    const changed: string[] = [];
    const used = await this.database.transaction(async (manager) => {
      const invitation = await openInvitation(manager, acceptance.token);
      const { person, name, events } = await invitedPerson(manager, invitation, acceptance);
      await useInvitation(manager, invitation.id, person);
      const { organisation, kind } = invitation;
      const change = await beginRepresenting(manager, organisation, { person, name, kind });
      const actor = { person, role: 'applicant', organisation } as const;
      for (const event of [...events, ...change.events]) await recordInOffice(manager, { actor, requestId }, event);
      changed.push(...change.people);
      return invitation;
    });
    for (const person of changed) this.accounts.forget(person);
    return used;
  }
}

async function invitedPerson(
  manager: EntityManager,
  { email }: UsedInvitation,
  { name, language, timeZone }: Acceptance,
): Promise<Invited> {
  const known = await verified(manager, email);
  if (known) return { ...known, events: [] };
  if (name === null) {
    const errors = [
      { pointer: '/name', code: 'required', message: 'Say your name: the office does not know you yet.' },
    ];
    throw new ProblemError('invalid-payload', 'The office does not know you yet.', { errors });
  }
  const { result: person, events } = await addPerson(manager, { name, email, language, timeZone });
  await verified(manager, email);
  return { person, name, events };
}

/** The person with this address, which they have now shown to read. */
async function verified(manager: EntityManager, email: string): Promise<{ person: string; name: string } | undefined> {
  const [found] = await manager.query<{ person: string; name: string }[]>(
    `WITH seen AS (
       UPDATE person_emails SET verified_at = coalesce(verified_at, clock_timestamp()) WHERE email = $1 RETURNING person_id
     ) SELECT p.id AS person, p.name FROM seen s JOIN people p ON p.id = s.person_id`,
    [email],
  );
  return found;
}
