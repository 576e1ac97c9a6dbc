import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { SignInConfig } from '../../sign-in/sign-in-config.js';
import { Refuses } from '../openapi/refuses.js';
import type { Reader } from './reader.js';

/** Metadata key under which the guard finds what an endpoint does. */
export const freshKey = Symbol('fresh');

/** What an endpoint does, in the words of `FRESH_SIGN_IN_FOR`, or that the body's `type` says it. */
export type FreshFor = string | { readonly byEventType: true };

/** What this endpoint does may want a fresh sign-in: `FRESH_SIGN_IN_FOR` decides. */
export function FreshSignIn(what: FreshFor): MethodDecorator {
  return applyDecorators(SetMetadata(freshKey, what), Refuses('fresh-sign-in-required'));
}

/** What a request does, as `FRESH_SIGN_IN_FOR` names it. */
export function doneBy(what: FreshFor | undefined, body: unknown): string | null {
  if (what === undefined || typeof what === 'string') return what ?? null;
  const { type = null } = (body ?? {}) as { type?: unknown };
  return typeof type === 'string' ? type : null;
}

/**
 * Lets through what needs no fresh sign-in, and whoever proved a moment ago who they are. Tokens of the demonstration pass:
 * they exist where nothing counts. Machines never do.
 * @throws ProblemError `fresh-sign-in-required`, `not-in-token-scope`
 */
export function mustBeFresh({ proof }: Reader, what: string | null, config: SignInConfig): void {
  if (what === null || !proof || !config.freshFor.includes(what) || proof.via === 'demo') return;
  if (proof.via === 'machine') throw new ProblemError('not-in-token-scope', 'No machine may do this: a person has to.');
  if (proof.freshUntil > Date.now()) return;
  const minutes = config.freshMinutes;
  throw new ProblemError(
    'fresh-sign-in-required',
    `This wants a sign-in within the last ${minutes} minutes. Sign in again, then send the same request once more.`,
    { signIn: config.openid ? '/api/v1/sign-in/openid?fresh=true' : '/api/v1/sign-in/links' },
  );
}
