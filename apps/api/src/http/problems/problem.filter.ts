import { Catch, Injectable, NotFoundException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { GuardedRequest } from '../access/who-may.js';
import { RouteTable } from '../route-table.js';
import { foreignProblem } from './foreign.js';
import { Unforeseen } from './unforeseen.js';
import { sendProblem } from './send.js';

/** Turns whatever was thrown into a problem document. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly unforeseen: Unforeseen,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.known(error, request) ?? (await this.unforeseen.report(error, request));
    if (reply.sent) return;
    await sendProblem(request, reply, problem);
  }

  private known(error: unknown, request: GuardedRequest): ProblemError | null {
    if (error instanceof ProblemError) return error;
    return error instanceof NotFoundException ? this.nothingHere(request) : foreignProblem(error);
  }

  private nothingHere(request: GuardedRequest): ProblemError {
    const allow = this.routes.allowed(request.url.split('?')[0] ?? '/');
    if (allow.length === 0) return new ProblemError('unknown-resource', 'There is nothing at this address.');
    return new ProblemError('method-not-allowed', `This address answers ${allow.join(', ')} only.`, { allow });
  }
}
