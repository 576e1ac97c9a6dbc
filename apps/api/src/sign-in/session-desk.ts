import { Injectable } from '@nestjs/common';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Reader } from '../http/access/reader.js';
import { Door } from './door.js';
import type { Exchange } from './door.js';
import { toSessionDto } from './dto/session.dto.js';
import type { SessionListDto, SessionsEndedDto } from './dto/session.dto.js';
import { Sessions } from './sessions.js';
import { SignInRecord } from './sign-in-record.js';

/** Sessions as people see and end them. */
@Injectable()
export class SessionDesk {
  constructor(
    private readonly sessions: Sessions,
    private readonly record: SignInRecord,
    private readonly door: Door,
  ) {}

  /** @throws ProblemError `not-your-role` where somebody who is no administrator names somebody else */
  async list(reader: Reader, person = personOf(reader)): Promise<SessionListDto> {
    mustBeOwnOrAdmin(reader, person);
    const rows = await this.sessions.listOf(person);
    return { items: rows.map((row) => toSessionDto(row, reader.proof?.id ?? null)) };
  }

  /** Signs out; without a session there is nothing to end. */
  async signOut(reader: Reader, exchange: Exchange): Promise<SessionsEndedDto> {
    const person = personOf(reader);
    this.door.forgetBrowser(exchange);
    const { proof } = reader;
    return proof?.via === 'session' ? this.end(reader, person, proof.id, exchange) : { ended: 0 };
  }

  /** @throws ProblemError `unknown-resource` for what is not a session of the reader */
  async endOne(reader: Reader, session: string, exchange: Exchange): Promise<SessionsEndedDto> {
    const done = await this.end(reader, personOf(reader), session, exchange);
    if (done.ended === 0) throw new ProblemError('unknown-resource', 'You have no such session.');
    return done;
  }

  /** @throws ProblemError `not-your-role` where somebody who is no administrator names somebody else */
  async endAll(reader: Reader, person: string, exchange: Exchange): Promise<SessionsEndedDto> {
    mustBeOwnOrAdmin(reader, person);
    return this.end(reader, person, null, exchange);
  }

  private async end(
    reader: Reader,
    person: string,
    session: string | null,
    { request }: Exchange,
  ): Promise<SessionsEndedDto> {
    const ended = await this.sessions.end(person, session);
    const by = personOf(reader) === person ? null : personOf(reader);
    for (const subject of ended) await this.record.add({ what: 'ended', via: 'session', person, by, subject }, request);
    return { ended: ended.length };
  }
}

function mustBeOwnOrAdmin(reader: Reader, person: string): void {
  if (person === personOf(reader) || may(reader.seats, 'sessions', 'end') === 'all') return;
  throw new ProblemError('not-your-role', 'The sessions of somebody else are for administrators.');
}

function personOf({ account, proof }: Reader): string {
  if (proof?.via === 'machine') throw new ProblemError('not-in-token-scope', 'Sessions are for people.');
  if (!account) throw new ProblemError('not-signed-in', 'Sessions are those of a signed-in person.');
  return account.person;
}
