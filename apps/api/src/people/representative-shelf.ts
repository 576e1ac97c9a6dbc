import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import type { Envelope } from '../http/sent-with.js';
import { languageOf } from '../notices/letter-texts.js';
import type { Language } from '../notices/letter-texts.js';
import { MailService } from '../notices/mail.service.js';
import { NotSent } from '../notices/not-sent.js';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { recordOfficeAccess } from '../trail/record-office-access.js';
import { InvitationDesk } from './accept-invitation.js';
import { invitationDays, invite, newInvitationToken, withdrawInvitation } from './invitations.js';
import { RepresentativeReader } from './representative-reader.js';
import type { Representation } from './representative-reader.js';
import { endRepresenting, makePrimary } from './representatives.js';
import { toRepresentationDto } from './representative.dto.js';
import type { InvitedDto } from './invited.dto.js';
import type { AcceptedDto, AcceptInvitationDto, InviteDto, RepresentationDto } from './representative.dto.js';

/** Asking again would not help. */
const refusedAddress = (): ProblemError =>
  new ProblemError('invalid-payload', 'The mail server of this address takes no letters for it; nobody was invited.');

/** Representatives as they are served and changed by the organisation itself, or by staff. */
@Injectable()
export class RepresentativeShelf {
  constructor(
    private readonly reader: RepresentativeReader,
    private readonly invitations: InvitationDesk,
    private readonly desk: OfficeDesk,
    private readonly mail: MailService,
    private readonly database: DataSource,
  ) {}

  async read({ seats }: Reader, id: string, requestId: string): Promise<RepresentationDto> {
    const reach = may(seats, 'representatives', 'read', { organisation: id });
    const found = await this.find(id, reach !== 'none');
    const people = found.terms.map(({ person }) => person);
    await recordOfficeAccess(poolOf(this.database), seats, { what: 'representatives', people }, requestId);
    return toRepresentationDto(found, may(seats, 'representatives', 'change', { organisation: id }) !== 'none');
  }

  /** The letter leaves after the commit. */
  async invite(reader: Reader, id: string, body: InviteDto, sent: Envelope): Promise<RepresentationDto> {
    const actor = await this.actorFor(reader, id);
    const { email, kind, language = languageOf(reader.account?.language ?? 'en') } = body;
    const token = newInvitationToken();
    const fresh = { made: false };
    const messageId = await this.desk.change(actor, sent, (manager) => {
      fresh.made = true;
      return invite(manager, { organisation: id, email, kind, language, by: actor.person, token });
    });
    if (fresh.made) await this.sendOrWithdraw(actor, id, { email, language, token, messageId }, sent);
    return this.afterwards(id);
  }

  async withdraw(reader: Reader, id: string, invitation: string, sent: Envelope): Promise<RepresentationDto> {
    const actor = await this.actorFor(reader, id);
    await this.desk.change(actor, sent, (manager) => withdrawInvitation(manager, id, invitation));
    return this.afterwards(id);
  }

  async end(reader: Reader, id: string, representative: string, sent: Envelope): Promise<RepresentationDto> {
    const actor = await this.actorFor(reader, id);
    const byStaff = may([actor], 'representatives', 'change', { organisation: id }) === 'all';
    await this.desk.change(actor, sent, (manager) => endRepresenting(manager, id, representative, byStaff));
    return this.afterwards(id);
  }

  async makePrimary(reader: Reader, id: string, representative: string, sent: Envelope): Promise<RepresentationDto> {
    const actor = await this.actorFor(reader, id);
    await this.desk.change(actor, sent, (manager) => makePrimary(manager, id, representative));
    return this.afterwards(id);
  }

  look(token: string): Promise<InvitedDto> {
    return this.invitations.look(token);
  }

  async accept(body: AcceptInvitationDto, sent: Envelope): Promise<AcceptedDto> {
    const { token, name = null, language = null, timeZone = 'UTC' } = body;
    const { organisation, kind } = await this.invitations.accept({ token, name, language, timeZone }, sent);
    return { organisation, kind };
  }

  /** The link shows what it is for; a program on the way that opens it has accepted nothing. */
  private async sendOrWithdraw(
    actor: Actor,
    id: string,
    { email, language, token, messageId }: { email: string; language: Language; token: string; messageId: string },
    sent: Envelope,
  ): Promise<void> {
    const data = {
      link: `/${language}/invitations/accept?token=${token}`,
      due: Date.now() + invitationDays * 86_400_000,
    };
    try {
      await this.mail.send({ to: email, letter: 'invitation', language, data, messageId });
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      const after = { ...sent, idempotencyKey: `${sent.idempotencyKey} not sent` };
      await this.desk.change(actor, after, (manager) => withdrawInvitation(manager, id, messageId));
      if (error.final) throw refusedAddress();
      throw new ProblemError('too-busy', 'The letter could not be sent, so the invitation was withdrawn. Try again.');
    }
  }

  /** Somebody else's organisation is answered like one that is not there. */
  private async actorFor({ seats }: Reader, id: string): Promise<Actor> {
    const actor = seats.find((seat) => may([seat], 'representatives', 'change', { organisation: id }) !== 'none');
    await this.find(id, actor !== undefined);
    return actor as Actor;
  }

  private async find(id: string, allowed: boolean): Promise<Representation> {
    const found = allowed ? await this.reader.of(id) : null;
    if (!found) throw new ProblemError('unknown-resource', 'There is no such organisation.');
    return found;
  }

  private async afterwards(id: string): Promise<RepresentationDto> {
    return toRepresentationDto(await this.find(id, true), true);
  }
}
