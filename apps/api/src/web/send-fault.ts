import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, toProblem } from '../../../../libs/problems/index.js';
import { foreignProblem } from '../http/problems/foreign.js';
import type { Unforeseen } from '../http/problems/unforeseen.js';

/** Fewest words: there is no telling in which language, as the interface itself has failed. */
const page = (title: string, detail: string, reference: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title></head><body><main><h1>${title}</h1><p>${detail}</p><p>Reference: ${reference}</p>
<p><a href="/">Start page</a></p></main></body></html>
`;

/** Answers where not even a page that says so could be drawn. */
export async function sendFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  unforeseen: Unforeseen,
): Promise<void> {
  const known = error instanceof ProblemError ? error : foreignProblem(error);
  const { title, detail, status } = toProblem(known ?? (await unforeseen.report(error, request)), '/');
  await reply
    .code(status)
    .header('cache-control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(page(title, detail ?? title, request.id));
}
