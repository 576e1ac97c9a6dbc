import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { readCookie, setCookie } from './cookies.js';
import { Door } from './door.js';
import type { Exchange } from './door.js';
import { Identities } from './identities.js';
import { OpenIdProvider } from './openid-provider.js';
import type { Claims } from './openid-provider.js';
import { RateLimiter } from './rate-limiter.js';
import { returnAddress } from './return-address.js';
import { hashOf, newSecret } from './secrets.js';
import { SignInRecord } from './sign-in-record.js';

/** Seconds that somebody has at the provider. */
const patience = 900;

const begin = `
  INSERT INTO oidc_flows (state_hash, browser_hash, nonce, fresh, return_to, expires_at)
  VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))`;

const end = `
  DELETE FROM oidc_flows WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > clock_timestamp()
  RETURNING nonce, fresh, return_to AS "returnTo"`;

interface Flow {
  readonly nonce: string;
  readonly fresh: boolean;
  readonly returnTo: string;
}

const refusal = (detail: string): ProblemError => new ProblemError('sign-in-refused', detail);

/** Signing in through the OpenID provider: authorization code with PKCE. The verifier stays in the browser's own cookie. */
@Injectable()
export class OpenIdDoor {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly database: DataSource,
    private readonly provider: OpenIdProvider,
    private readonly identities: Identities,
    private readonly door: Door,
    private readonly limiter: RateLimiter,
    private readonly record: SignInRecord,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** @returns where the browser goes */
  async begin(returnTo: string | undefined, fresh: boolean, { request, reply }: Exchange): Promise<string> {
    await this.limiter.count('openidFromAddress', request.ip, request);
    const [verifier, state, nonce] = [newSecret(), newSecret(), newSecret()];
    const redirectUri = this.redirectUri(request);
    const address = await this.provider.address({ redirectUri, verifier, state, nonce, fresh });
    const pool = poolOf(this.database);
    await pool.query('DELETE FROM oidc_flows WHERE expires_at < clock_timestamp()');
    await pool.query(begin, [hashOf(state), hashOf(verifier), nonce, fresh, returnAddress(returnTo), patience]);
    setCookie('als-flow', verifier, { config: this.config, request, reply, seconds: patience });
    return address.href;
  }

  /**
   * @returns where the browser goes, signed in
   * @throws ProblemError `sign-in-refused`
   */
  async finish({ request, reply }: Exchange): Promise<string> {
    const cameTo = new URL(this.redirectUri(request) + request.url.slice(request.url.indexOf('?')));
    const state = cameTo.searchParams.get('state') ?? '';
    const verifier = readCookie('als-flow', this.config, request);
    setCookie('als-flow', null, { config: this.config, request, reply });
    const { rows } = await poolOf(this.database).query<Flow>(end, [hashOf(state), hashOf(verifier ?? '')]);
    const [flow] = rows;
    if (!flow || verifier === undefined) {
      return this.refused(
        request,
        'unknown-flow',
        'This sign-in was not begun in this browser, or too long ago. Begin again.',
      );
    }
    const claims = await this.claimsOf(request, cameTo, { ...flow, state, verifier });
    const person = await this.identities.personOf(claims);
    if (person === null) {
      return this.refused(
        request,
        'unknown-person',
        'Nobody here is known by what the provider says of you. Ask staff.',
      );
    }
    await this.door.letIn(person, 'openid', { request, reply }, claims.provedAgo);
    return flow.returnTo;
  }

  private async claimsOf(
    request: FastifyRequest,
    cameTo: URL,
    question: Flow & { state: string; verifier: string },
  ): Promise<Claims> {
    try {
      return await this.provider.claims(cameTo, question);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      // Its message may quote what was sent; the name of the error does not.
      const { code = 'unknown' } = error as { code?: string };
      this.log.warn(`${request.id} the provider's answer was not accepted: ${code}`);
      return this.refused(request, 'provider', "The provider's answer was not accepted. Begin again.");
    }
  }

  private async refused(request: FastifyRequest, code: string, detail: string): Promise<never> {
    await this.record.add({ what: 'refused', via: 'openid', code }, request);
    throw refusal(detail);
  }

  private redirectUri({ protocol, headers }: FastifyRequest): string {
    const here = this.config.mail.publicUrl ?? `${protocol}://${headers.host ?? ''}`;
    return `${here}/api/v1/sign-in/openid/callback`;
  }
}
