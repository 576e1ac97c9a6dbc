import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { poolOf } from '../../database/pool.js';
import { recordIncident } from '../../incidents/record-incident.js';

type Asked = Pick<FastifyRequest, 'id' | 'method' | 'url'>;

/** What nobody foresaw: told to the client without any of its content, and to staff and the operator in full. */
@Injectable()
export class Unforeseen {
  private readonly log = new Logger('Unforeseen');

  constructor(private readonly database: DataSource) {}

  /** Logs and records the error under the id of the request, which the answer names as its reference. */
  async report(error: unknown, asked: Asked): Promise<ProblemError> {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log.error(`${asked.id} ${asked.method} ${asked.url.split('?')[0]} ${text}`);
    await this.record(text, asked);
    return new ProblemError(
      'internal',
      'Something went wrong on this server. Quote the reference when you report it.',
      {
        reference: asked.id,
      },
    );
  }

  /** It may be the database that is the trouble: then the log has to do. */
  private async record(detail: string, { id, method }: Asked): Promise<void> {
    const source = method === 'GET' || method === 'HEAD' ? 'read' : 'act';
    const trouble = { case: null, code: 'unforeseen', detail, source, type: null, requestId: id } as const;
    await recordIncident(poolOf(this.database), trouble).catch((error: unknown) => {
      this.log.error(`${id} could not be recorded: ${String(error)}`);
    });
  }
}
