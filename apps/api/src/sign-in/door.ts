import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { readCookie, setCookie } from './cookies.js';
import type { SessionVia } from './entities/session.entity.js';
import { RateLimiter } from './rate-limiter.js';
import { Sessions } from './sessions.js';
import { SignInRecord } from './sign-in-record.js';

/** The request and the answer of one exchange. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Lets somebody in who has proved who they are, and out again. */
@Injectable()
export class Door {
  constructor(
    private readonly sessions: Sessions,
    private readonly record: SignInRecord,
    private readonly limiter: RateLimiter,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** @param provedAgo seconds since they proved it; null where nobody knows */
  async letIn(person: string, via: SessionVia, { request, reply }: Exchange, provedAgo: number | null): Promise<void> {
    await this.limiter.count('sessionsOfPerson', person, request);
    const before = readCookie('als', this.config, request);
    const browser = request.headers['user-agent'];
    const { id, cookie } = await this.sessions.open({ person, via, provedAgo, browser, before });
    await this.record.add({ what: 'signedIn', via, person, subject: id }, request);
    setCookie('als', cookie, { config: this.config, request, reply });
  }

  /** Takes the cookie away. */
  forgetBrowser({ request, reply }: Exchange): void {
    setCookie('als', null, { config: this.config, request, reply });
  }
}
