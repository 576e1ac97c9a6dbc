import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { CaseReader } from '../cases/case-reader.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import { bodyMac } from '../http/body-mac.js';
import type { Envelope } from '../http/sent-with.js';
import { recordAccess } from '../trail/record-access.js';
import type { DeclareInterestDto, InterestDto, InterestListDto } from './interest.dto.js';
import { Interests } from './interests.js';
import type { Interest } from './interests.js';

const toDto = ({ declaredAt, ...interest }: Interest): InterestDto => ({
  ...interest,
  declaredAt: declaredAt.toISOString(),
});

/** Interests as they are declared and served. */
@Injectable()
export class InterestDesk {
  constructor(
    private readonly interests: Interests,
    private readonly cases: CaseReader,
    private readonly database: DataSource,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** @throws ProblemError `unknown-case`, `idempotency-key-reused` */
  async declare(reader: Reader, id: string, body: DeclareInterestDto, sent: Envelope): Promise<InterestDto> {
    await this.cases.read(reader.seats, id);
    const { role = null, seat = null } = reader.seats[0] ?? {};
    const { kind, reason = null } = body;
    const interest = { case: id, person: personOf(reader), role, seat, kind, reason };
    const request = { idempotencyKey: sent.idempotencyKey, bodyMac: bodyMac(this.config.secretKey, sent) };
    return toDto(await this.interests.declare(interest, request));
  }

  /** @throws ProblemError `unknown-case` */
  async list(reader: Reader, id: string, requestId: string): Promise<InterestListDto> {
    await this.cases.read(reader.seats, id);
    const watcher = reader.seats.find((seat) => may([seat], 'interests', 'read') === 'all');
    const found = await this.interests.of(id, watcher ? null : personOf(reader));
    if (watcher && found.length > 0) {
      const reading = { reader: watcher, case: id, what: 'interests', revisions: [], classes: ['sealed'] } as const;
      await recordAccess(poolOf(this.database), [reading], requestId);
    }
    return { items: found.map(toDto) };
  }
}

function personOf({ account }: Reader): string {
  if (!account) throw new ProblemError('not-signed-in', 'Declaring needs a signed-in person.');
  return account.person;
}
