import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { FieldError } from '../../../../libs/problems/index.js';
import { isReserved, uncleanText } from './body/unclean.js';

/** Longest path and query together; the longest that the product itself makes has under 600 characters. */
const longest = 4_000;

function ofParameter([name, value]: [string, unknown]): FieldError[] {
  const pointer = `/${name.slice(0, 100)}`;
  if (Array.isArray(value)) return [{ pointer, code: 'duplicate', message: 'must be given only once' }];
  if (isReserved(name)) return [{ pointer, code: 'reserved-name', message: 'is a name that is not allowed' }];
  const wrong = uncleanText(String(value)) ?? uncleanText(name);
  return wrong ? [{ pointer, ...wrong }] : [];
}

/** Refuses what no endpoint takes: over-long URLs, a parameter given twice, reserved names, control characters in parameters. */
export function refuseUnusualUrl(request: Pick<FastifyRequest, 'url' | 'query'>): ProblemError | null {
  if (request.url.length > longest) {
    return new ProblemError('uri-too-long', `The path and query have more than ${longest} characters.`);
  }
  const errors = Object.entries(request.query as Record<string, unknown>).flatMap(ofParameter);
  return errors.length > 0
    ? new ProblemError('invalid-payload', 'The query is not usable; see errors.', { errors })
    : null;
}
