import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../libs/problems/index.js';

type Asked = Pick<FastifyRequest, 'method' | 'headers' | 'protocol'>;

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

function ownOrigin({ protocol, headers }: Asked, publicUrl: string | null): readonly string[] {
  const asked = `${protocol}://${headers.host ?? ''}`;
  return publicUrl === null ? [asked] : [asked, new URL(publicUrl).origin];
}

function saysSameOrigin(request: Asked, publicUrl: string | null): boolean | null {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) return ownOrigin(request, publicUrl).includes(origin);
  return site === undefined ? null : site === 'same-origin' || site === 'none';
}

const refusal = (): ProblemError =>
  new ProblemError(
    'cross-site-request',
    'This request seems to come from a page of another server. Send it from a page of this one, or with a bearer token.',
  );

/**
 * Refuses to change anything for a session when the browser does not say that a page of this server asks. `SameSite=Lax`
 * keeps other sites out already; this also keeps out a neighbour on the same site.
 * @throws ProblemError `cross-site-request`, also where neither `Origin` nor `Sec-Fetch-Site` is sent
 */
export function mustBeOurPage(request: Asked, publicUrl: string | null): void {
  if (harmless.has(request.method)) return;
  if (saysSameOrigin(request, publicUrl) !== true) throw refusal();
}

/** Refuses a sign-in that a page of another server sends, which would sign its visitor in as somebody else. */
export function mustNotBeForeign(request: Asked, publicUrl: string | null): void {
  if (saysSameOrigin(request, publicUrl) === false) throw refusal();
}
