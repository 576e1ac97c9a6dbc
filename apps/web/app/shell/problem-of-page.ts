import type { ErrorResponse } from 'react-router';

/** Kinds of pages that say why there is no other. */
export type ProblemKind = 'notFound' | 'forbidden' | 'tooMany' | 'unavailable' | 'fault';

const kinds: Readonly<Record<number, ProblemKind>> = {
  400: 'notFound',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  414: 'notFound',
  422: 'notFound',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
};

/**
 * Which page says why: by the status that the API or the router gave.
 * @param thrown null for what nobody foresaw
 */
export function problemPageOf(thrown: ErrorResponse | null): { kind: ProblemKind } {
  return { kind: thrown ? (kinds[thrown.status] ?? 'fault') : 'fault' };
}
