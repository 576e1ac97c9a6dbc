import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../libs/problems/index.js';
import { foreignProblem } from '../http/problems/foreign.js';
import type { Unforeseen } from '../http/problems/unforeseen.js';
import { sendFaultPage } from './fault-page.js';

/** Answers where not even a page that says so could be drawn. */
export async function sendFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  unforeseen: Unforeseen,
): Promise<void> {
  const known = error instanceof ProblemError ? error : foreignProblem(error);
  await sendFaultPage(reply, known ?? (await unforeseen.report(error, request)), request.id);
}
