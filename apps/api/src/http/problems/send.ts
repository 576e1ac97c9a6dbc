import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../../../../../libs/problems/index.js';
import type { ProblemError } from '../../../../../libs/problems/index.js';

/** Headers that belong to a problem as much as its status (RFC 9110). */
function headersOf({ code, extra }: ProblemError): Record<string, string> {
  switch (code) {
    case 'not-signed-in':
      return { 'www-authenticate': 'Bearer' };
    case 'token-not-accepted':
      return { 'www-authenticate': 'Bearer error="invalid_token"' };
    case 'too-many-requests':
      return { 'retry-after': String(extra['retryAfter']) };
    case 'too-busy':
      return { 'retry-after': '1' };
    case 'unsupported-media-type':
      return { 'accept-post': typeof extra['accepted'] === 'string' ? extra['accepted'] : 'application/json' };
    case 'method-not-allowed':
      return { allow: (extra['allow'] as readonly string[]).join(', ') };
    default:
      return {};
  }
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): FastifyReply {
  const path = (request.url.split('?')[0] ?? '/').slice(0, 200);
  const document = { ...toProblem(problem, path), requestId: request.id };
  return reply
    .code(document.status)
    .headers(headersOf(problem))
    .header('cache-control', 'private, no-store')
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
