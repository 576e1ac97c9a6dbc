import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { languageOf } from '../notices/letter-texts.js';
import type { Language } from '../notices/letter-texts.js';
import { MailService } from '../notices/mail.service.js';
import { NotSent } from '../notices/not-sent.js';
import { Door } from './door.js';
import type { Exchange } from './door.js';
import type { AskLinkDto, LinkDto, UseLinkDto } from './dto/link.dto.js';
import { RateLimiter } from './rate-limiter.js';
import { returnAddress } from './return-address.js';
import { mustNotBeForeign } from './same-origin.js';
import { hashOf, newSecret } from './secrets.js';
import { SignInRecord } from './sign-in-record.js';
import { WhoseAddress } from './whose-address.js';
import type { Newcomer } from './whose-address.js';

/** Minutes for which a link works. */
export const linkMinutes = 15;

const insert = `
  INSERT INTO email_links (token_hash, email, return_to, language, created_at, expires_at)
  SELECT $1, $2, $3, $4, now, now + make_interval(mins => ${linkMinutes}) FROM (SELECT clock_timestamp() AS now) t
  RETURNING expires_at AS "expiresAt"`;

interface Link {
  readonly email: string;
  readonly returnTo: string;
  readonly language: Language;
  readonly expiresAt: Date;
}

const columns = 'email, return_to AS "returnTo", language, expires_at AS "expiresAt"';
const look = `SELECT ${columns} FROM email_links WHERE token_hash = $1 AND expires_at > clock_timestamp()`;
const take = `DELETE FROM email_links WHERE token_hash = $1 AND expires_at > clock_timestamp() RETURNING ${columns}`;

/**
 * Signing in by a link in a letter. Whose address it is, is asked when the link is used, by whoever reads the letter:
 * until then there is no difference between an address that is known and one that is not, in the answer or the work.
 */
@Injectable()
export class LinkDoor {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly database: DataSource,
    private readonly mail: MailService,
    private readonly addresses: WhoseAddress,
    private readonly door: Door,
    private readonly limiter: RateLimiter,
    private readonly record: SignInRecord,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** Mails a link. */
  async ask({ email, returnTo, language: wanted = 'en' }: AskLinkDto, { request }: Exchange): Promise<void> {
    mustNotBeForeign(request, this.config.mail.publicUrl);
    await this.limiter.count('linkFromAddress', request.ip, request);
    await this.limiter.count('linkToMailbox', email.toLowerCase(), request);
    const token = newSecret();
    const pool = poolOf(this.database);
    await pool.query('DELETE FROM email_links WHERE expires_at < clock_timestamp()');
    const language = languageOf(wanted);
    const values = [hashOf(token), email.toLowerCase(), returnAddress(returnTo), language];
    const { rows } = await pool.query<{ expiresAt: Date }>(insert, values);
    await this.record.add({ what: 'linkSent', via: 'link' }, request);
    await this.send(email, language, token, rows[0]?.expiresAt.getTime() ?? null);
  }

  /** What a link is for, without using it: programs that check letters follow links. */
  async look(token: string, { request }: Exchange): Promise<LinkDto> {
    await this.limiter.count('linkUsed', request.ip, request);
    const { rows } = await poolOf(this.database).query<Link>(look, [hashOf(token)]);
    const [link] = rows;
    if (!link) return this.refused(request, null, 'link-not-accepted', notAccepted());
    const { email, returnTo, expiresAt } = link;
    return { email, returnTo, expiresAt: expiresAt.toISOString(), known: (await this.addresses.find(email)) !== null };
  }

  /**
   * Uses a link up and lets its reader in.
   * @returns where they go
   */
  async use({ token, name }: UseLinkDto, exchange: Exchange): Promise<string> {
    mustNotBeForeign(exchange.request, this.config.mail.publicUrl);
    await this.limiter.count('linkUsed', exchange.request.ip, exchange.request);
    const { rows } = await poolOf(this.database).query<Link>(take, [hashOf(token)]);
    const [link] = rows;
    if (!link) return this.refused(exchange.request, null, 'link-not-accepted', notAccepted());
    const { email, language } = link;
    const person = await this.personOf(email, { name: name ?? email, language }, exchange.request);
    await this.addresses.verified(email);
    await this.door.letIn(person, 'link', exchange, 0);
    return link.returnTo;
  }

  private async personOf(email: string, newcomer: Newcomer, request: FastifyRequest): Promise<string> {
    const { openid, newPeople } = this.config.signIn;
    const owner = await (newPeople
      ? this.addresses.findOrAdd(email, newcomer, request.id)
      : this.addresses.find(email));
    if (!owner) {
      const unknown = new ProblemError(
        'sign-in-refused',
        'Nobody here has this address, and this server takes no new people.',
      );
      return this.refused(request, null, 'unknown-person', unknown);
    }
    if (openid && owner.seated) {
      const seated = new ProblemError('sign-in-refused', 'Whoever holds a seat signs in through the OpenID provider.');
      return this.refused(request, owner.person, 'openid-only', seated);
    }
    return owner.person;
  }

  private async refused(
    request: FastifyRequest,
    person: string | null,
    code: string,
    problem: ProblemError,
  ): Promise<never> {
    await this.record.add({ what: 'refused', via: 'link', person, code }, request);
    throw problem;
  }

  private async send(to: string, language: Language, token: string, due: number | null): Promise<void> {
    const data = { link: `/${language}/sign-in/link?token=${token}`, due };
    try {
      await this.mail.send({ to, letter: 'signInLink', language, data, messageId: uuid() });
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      this.log.warn('a letter with a sign-in link could not be sent');
      if (!error.final) throw new ProblemError('too-busy', 'No letter can be sent just now. Try again in a moment.');
    }
  }
}

function notAccepted(): ProblemError {
  return new ProblemError('link-not-accepted', 'This link was used before or is too old. Ask for a new one.');
}
