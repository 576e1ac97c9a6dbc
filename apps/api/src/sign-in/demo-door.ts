import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { fromThisMachine } from '../http/loopback.js';
import { accountColumns, accountOf } from '../people/account-row.js';
import type { AccountRow } from '../people/account-row.js';
import type { Account } from '../http/access/reader.js';
import { Door } from './door.js';
import type { Exchange } from './door.js';
import { mustNotBeForeign } from './same-origin.js';

/** Only people whom the demonstration made have such a token: nobody else can be chosen. */
const demoPeople = `
  SELECT ${accountColumns} FROM people p WHERE EXISTS (SELECT FROM access_tokens t WHERE t.person_id = p.id) ORDER BY p.id`;

/** Signing in as one of the invented people: in demo mode, from this machine only. */
@Injectable()
export class DemoDoor {
  constructor(
    private readonly database: DataSource,
    private readonly door: Door,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** Whom one can be; nobody outside demo mode and nobody from elsewhere. */
  async people(request: FastifyRequest): Promise<Account[]> {
    if (!this.config.demo || !fromThisMachine(request)) return [];
    return (await this.database.query<AccountRow[]>(demoPeople)).map(accountOf);
  }

  /** @throws ProblemError `unknown-resource` outside demo mode and from elsewhere, `sign-in-refused` for anybody else */
  async choose(person: string, exchange: Exchange): Promise<void> {
    const { request } = exchange;
    if (!this.config.demo || !fromThisMachine(request)) {
      throw new ProblemError(
        'unknown-resource',
        'Choosing a person belongs to the demonstration, on the machine itself.',
      );
    }
    mustNotBeForeign(request, this.config.mail.publicUrl);
    const [found] = await this.database.query<unknown[]>('SELECT 1 FROM access_tokens WHERE person_id = $1', [person]);
    if (!found) throw new ProblemError('sign-in-refused', 'This is nobody of the demonstration.');
    await this.door.letIn(person, 'demo', exchange, 0);
  }
}
