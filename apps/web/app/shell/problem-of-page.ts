import { isRouteErrorResponse } from 'react-router';

/** Kinds of pages that say why there is no other. */
export type ProblemKind =
  'notFound' | 'forbidden' | 'tooLarge' | 'notTaken' | 'tooMany' | 'unavailable' | 'offline' | 'stale' | 'fault';

const kinds: Readonly<Record<number, ProblemKind>> = {
  400: 'notFound',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'stale',
  410: 'notFound',
  412: 'stale',
  413: 'tooLarge',
  414: 'notFound',
  415: 'notTaken',
  422: 'notFound',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** A page that could not be fetched: the browser throws this, whatever its words. */
const notFetched = (thrown: unknown): boolean =>
  thrown instanceof TypeError && /fetch|network|load/i.test(thrown.message);

/** Which page says why: by the status that the API or the router gave, or by the browser's own fault. */
export function problemPageOf(thrown: unknown): { kind: ProblemKind } {
  if (isRouteErrorResponse(thrown)) return { kind: kinds[thrown.status] ?? 'fault' };
  return { kind: typeof window !== 'undefined' && notFetched(thrown) ? 'offline' : 'fault' };
}
