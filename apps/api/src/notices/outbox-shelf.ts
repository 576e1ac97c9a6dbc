import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import PostalMime from 'postal-mime';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { fromThisMachine } from '../http/loopback.js';
import { Outbox } from './outbox.js';
import type { OutboxLetterDto, OutboxListDto } from './outbox.dto.js';

/** Letters shown at once. */
const most = 50;

async function shown(id: string, message: Buffer): Promise<OutboxLetterDto> {
  const { to, subject, text } = await PostalMime.parse(message);
  return { id, to: to?.[0]?.address ?? '', subject: subject ?? '', text: text ?? '' };
}

/** The letters of the demonstration, for whoever tries it out: they hold links to sign in, so nobody else gets them. */
@Injectable()
export class OutboxShelf {
  constructor(@Inject(configuration) private readonly config: Config) {}

  /** @throws ProblemError `unknown-resource` outside demo mode and from other machines */
  async list(request: Pick<FastifyRequest, 'ip' | 'headers'>): Promise<OutboxListDto> {
    if (!this.config.demo || !fromThisMachine(request)) {
      throw new ProblemError('unknown-resource', 'The outbox is shown in demo mode, on the machine itself.');
    }
    const letters = await new Outbox(this.config.dataDir).newest(most);
    return { items: await Promise.all(letters.map(({ id, message }) => shown(id, message))) };
  }
}
