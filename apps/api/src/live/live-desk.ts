import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../libs/problems/index.js';
import { mayReadCase } from '../cases/reading.js';
import type { Reader } from '../http/access/reader.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { LiveCases } from './live-cases.js';
import { LiveSlots } from './live-slots.js';
import { Watcher } from './watcher.js';

const mediaType = 'text/event-stream';

/** Revision that a browser has seen: of the stream before, otherwise of the page. Those who name none have the present one. */
function seenBy({ headers }: FastifyRequest, ofPage: number | undefined): number | undefined {
  const last = headers['last-event-id'];
  return typeof last === 'string' && /^\d{1,9}$/.test(last) ? Number(last) : ofPage;
}

/** Opens streams that tell when a case has changed. */
@Injectable()
export class LiveDesk {
  constructor(
    private readonly cases: LiveCases,
    private readonly slots: LiveSlots,
    private readonly signIn: SignInService,
  ) {}

  /** @throws ProblemError `not-acceptable`, `unknown-case`, `too-many-requests`, `too-busy` */
  async open(
    reader: Reader,
    caseId: string,
    seen: number | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    // A program that waits for the end of the answer would wait for ever.
    if (!request.headers.accept?.includes(mediaType))
      throw new ProblemError('not-acceptable', `This is available as ${mediaType} only.`);
    const standing = await this.cases.standing(caseId);
    if (!standing || !mayReadCase(standing, reader.seats))
      throw new ProblemError('unknown-case', 'There is no such case.');
    void reply.header('cache-control', 'private, no-store, no-transform').header('x-accel-buffering', 'no');
    void reply.type(`${mediaType}; charset=utf-8`);
    if (request.method === 'HEAD') return void reply.send('');
    const giveBack = this.slots.take(reader.account?.person ?? null, request.ip);
    const whoAsksNow = (): Promise<Reader> => this.signIn.whoAsks(request);
    const { revision } = standing;
    const watcher = new Watcher(caseId, reader, whoAsksNow, standing, seenBy(request, seen) ?? revision);
    watcher.stream.onceOver(giveBack);
    this.cases.add(watcher, revision);
    void reply.send(watcher.stream.body);
  }
}
