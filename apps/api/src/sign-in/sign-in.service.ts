import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { publicReader } from '../http/access/reader.js';
import type { Proof, Reader } from '../http/access/reader.js';
import { bearerToken } from '../http/access/token.js';
import { readCookie } from './cookies.js';
import { byDemoToken, byMachineToken, bySession, overMachineToken, readerOf, seenNow } from './credentials.js';
import type { CredentialRow } from './credentials.js';
import { machinePrefix } from './machine-tokens.js';
import { RateLimiter } from './rate-limiter.js';
import { RememberedReaders } from './remembered.js';
import { mustBeOurPage } from './same-origin.js';
import { hashOf } from './secrets.js';
import { SignInRecord } from './sign-in-record.js';
import type { SignInFact } from './sign-in-record.js';

const reading = new Set(['GET', 'HEAD']);

const notAccepted = (detail: string): ProblemError => new ProblemError('token-not-accepted', detail);
const outOfScope = (detail: string): ProblemError => new ProblemError('not-in-token-scope', detail);
const malformed = (): ProblemError => notAccepted('Authorization must be: Bearer <token>.');
const nobodys = (): ProblemError => notAccepted('Nobody has this token. It may have ended, or belong elsewhere.');
const noDemonstration = (): ProblemError =>
  notAccepted(
    'This token belongs to the demonstration and this server runs without it. Sign in, or use a machine token.',
  );
const withoutSeat = (): ProblemError => outOfScope('Whoever answers for this token holds none of its seats any more.');
const readOnly = (): ProblemError => outOfScope('This token may only read.');

/** Finds out who asks: by a bearer token of a machine or of the demonstration, or by the cookie of a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: DataSource,
    private readonly remembered: RememberedReaders,
    private readonly limiter: RateLimiter,
    private readonly record: SignInRecord,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * @returns the public for a request without a token and without a session that still lasts
   * @throws ProblemError `token-not-accepted`, `not-in-token-scope`, `cross-site-request`, `too-many-requests`
   */
  async whoAsks(request: FastifyRequest): Promise<Reader> {
    const token = bearerToken(request.headers.authorization);
    if (token === null) return this.refused(request, { via: 'machine', code: 'malformed' }, malformed());
    return token === undefined ? this.byCookie(request) : this.byToken(token, request);
  }

  private async byCookie(request: FastifyRequest): Promise<Reader> {
    const cookie = readCookie('als', this.config, request);
    if (cookie === undefined) return publicReader;
    const reader = await this.load('session', cookie);
    // A session that is over is no fault: the browser keeps its cookie and reads on as the public.
    if (!reader) return publicReader;
    mustBeOurPage(request, this.config.mail.publicUrl);
    return reader;
  }

  private async byToken(token: string, request: FastifyRequest): Promise<Reader> {
    const machine = token.startsWith(machinePrefix);
    const via = machine ? 'machine' : 'demo';
    if (!machine && !this.config.demo)
      return this.refused(request, { via, code: 'no-demonstration' }, noDemonstration());
    const reader = await this.load(via, token);
    if (!reader) return this.refused(request, { via, code: 'unknown', ...(await this.whose(via, token)) }, nobodys());
    return this.inScope(reader, via, request);
  }

  private async inScope(reader: Reader, via: 'machine' | 'demo', request: FastifyRequest): Promise<Reader> {
    const who = { via, person: reader.account?.person ?? null, subject: reader.proof?.id ?? null } as const;
    // Without a seat it would ask as somebody who may open a case for an organisation of their own.
    if (via === 'machine' && reader.seats.length === 0)
      return this.refused(request, { ...who, code: 'no-seat' }, withoutSeat());
    if (reader.proof?.mayAct === false && !reading.has(request.method))
      return this.refused(request, { ...who, code: 'read-only' }, readOnly());
    return reader;
  }

  /** Of a machine token that is over, whose it was and why it is refused: that matters more than a guess. */
  private async whose(via: Proof['via'], token: string): Promise<Partial<SignInFact>> {
    if (via !== 'machine') return {};
    const { rows } = await poolOf(this.database).query<Pick<SignInFact, 'subject' | 'person' | 'code'>>({
      name: 'whose-machine-token',
      text: overMachineToken,
      values: [hashOf(token)],
    });
    return rows[0] ?? {};
  }

  /** Recorded one by one, until there are so many that only the limit is. */
  private async refused(
    request: FastifyRequest,
    fact: Omit<SignInFact, 'what'>,
    problem: ProblemError,
  ): Promise<never> {
    await this.limiter.count('unknownCredential', request.ip, request);
    await this.record.add({ ...fact, what: 'refused' }, request);
    throw problem;
  }

  private async load(via: Proof['via'], secret: string): Promise<Reader | undefined> {
    const hash = hashOf(secret);
    const known = this.remembered.find(hash);
    if (known) return known;
    const { idleMinutes, longestHours, freshMinutes } = this.config.signIn;
    const { text, values } = {
      session: { text: bySession, values: [hash, idleMinutes, longestHours] },
      machine: { text: byMachineToken, values: [hash] },
      demo: { text: byDemoToken, values: [hash] },
    }[via];
    const { rows } = await poolOf(this.database).query<CredentialRow>({ name: `who-asks-${via}`, text, values });
    const [row] = rows;
    if (!row) return undefined;
    if (row.unwritten && via !== 'demo') await poolOf(this.database).query(seenNow[via], [row.credential]);
    return this.remembered.keep(hash, readerOf(row, via, freshMinutes));
  }
}
