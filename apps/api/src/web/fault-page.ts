import type { FastifyReply } from 'fastify';
import { toProblem } from '../../../../libs/problems/index.js';
import type { ProblemError } from '../../../../libs/problems/index.js';

/** Fewest words: there is no telling in which language, as the interface itself cannot answer. */
const page = (title: string, detail: string, reference: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><main><h1>${title}</h1><p>${detail}</p><p>Reference: ${reference}</p>
<p><a href="/">Start page</a></p></main></body></html>
`;

/**
 * Answers with a problem as a page.
 * @param reference id of the request, under which a fault is found again
 */
export function sendFaultPage(reply: FastifyReply, problem: ProblemError, reference: string): FastifyReply {
  const { title, detail, status } = toProblem(problem, '/');
  return reply
    .code(status)
    .header('cache-control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(page(title, detail ?? title, reference));
}
