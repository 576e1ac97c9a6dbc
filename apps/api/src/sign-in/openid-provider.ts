import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';

/** What the provider is asked. */
export interface Question {
  readonly redirectUri: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Whether the person has to show anew who they are. */
  readonly fresh: boolean;
}

/** Whom the provider names. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  /** Null where there is none that the provider has verified. */
  readonly email: string | null;
  /** Seconds since they showed who they are; null where the provider does not say. */
  readonly provedAgo: number | null;
}

/** Seconds to wait for the provider. */
const patience = 10;

/** The OpenID provider: where it sends people, and whom it names. Its configuration is found once, when first needed. */
@Injectable()
export class OpenIdProvider {
  private known: Promise<openid.Configuration> | null = null;

  constructor(@Inject(configuration) private readonly config: Config) {}

  /**
   * Address that the browser is sent to.
   * @throws ProblemError `unknown-resource` where no provider is configured, `too-busy` where it does not answer
   */
  async address({ redirectUri, verifier, state, nonce, fresh }: Question): Promise<URL> {
    return openid.buildAuthorizationUrl(await this.found(), {
      redirect_uri: redirectUri,
      scope: 'openid email',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(fresh && { prompt: 'login', max_age: String(this.freshSeconds) }),
    });
  }

  /**
   * Exchanges the code that the browser came back with.
   * @param cameTo full address that the browser came to
   * @throws Error of the client where anything does not fit: state, issuer, code, nonce, signature, age
   */
  async claims(cameTo: URL, { verifier, state, nonce, fresh }: Omit<Question, 'redirectUri'>): Promise<Claims> {
    const configuration = await this.found();
    const tokens = await openid.authorizationCodeGrant(configuration, cameTo, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(fresh && { maxAge: this.freshSeconds }),
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token.');
    const told =
      claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const email = told.email_verified === true && typeof told.email === 'string' ? told.email : null;
    const provedAgo = claims.auth_time === undefined ? null : Math.max(0, Date.now() / 1000 - claims.auth_time);
    return { issuer: claims.iss, subject: claims.sub, email, provedAgo };
  }

  private get freshSeconds(): number {
    return this.config.signIn.freshMinutes * 60;
  }

  private found(): Promise<openid.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null;
      throw error instanceof ProblemError
        ? error
        : new ProblemError('too-busy', 'The OpenID provider does not answer. Try again in a moment.');
    });
    return this.known;
  }

  private async discover(): Promise<openid.Configuration> {
    const provider = this.config.signIn.openid;
    if (!provider) throw new ProblemError('unknown-resource', 'This server has no OpenID provider.');
    const issuer = new URL(provider.issuer);
    return openid.discovery(issuer, provider.clientId, {}, openid.ClientSecretBasic(provider.clientSecret), {
      timeout: patience,
      // The configuration allows plain HTTP on loopback only.
      ...(issuer.protocol === 'http:' && { execute: [openid.allowInsecureRequests] }),
    });
  }
}
