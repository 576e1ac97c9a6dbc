import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../../libs/problems/index.js';

/** What nobody foresaw: told to the client without any of its content, and to the operator in full. */
@Injectable()
export class Unforeseen {
  private readonly log = new Logger('Unforeseen');

  /** Logs the error under the id of the request, which the answer names as its reference. */
  report(error: unknown, request: Pick<FastifyRequest, 'id' | 'method' | 'url'>): ProblemError {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log.error(`${request.id} ${request.method} ${request.url.split('?')[0]} ${text}`);
    return new ProblemError(
      'internal',
      'Something went wrong on this server. Quote the reference when you report it.',
      {
        reference: request.id,
      },
    );
  }
}
