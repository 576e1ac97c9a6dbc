import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { bodyMac } from '../http/body-mac.js';
import type { Envelope } from '../http/sent-with.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { earlierResult } from './earlier-result.js';
import type { Cause, OfficeEvent } from './record-in-office.js';
import { recordInOffice } from './record-in-office.js';

/** What a change did: the id of what it made or changed, and what goes into the trail. */
export interface Change {
  readonly result: string;
  /** Whose capacities may be others from now on. */
  readonly people: readonly string[];
  readonly events: readonly OfficeEvent[];
}

/** Work on the tables that a transaction holds together. */
export type Work = (manager: EntityManager, cause: Cause) => Promise<Change>;

/** Makes changes in the office: each in one transaction with its record, and the same request once. */
@Injectable()
export class OfficeDesk {
  constructor(
    private readonly database: DataSource,
    private readonly remembered: RememberedReaders,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * @returns id of what was made or changed, also where the same request comes again
   * @throws ProblemError `idempotency-key-reused`, and what the work throws
   */
  async change(actor: Actor, sent: Envelope, work: Work): Promise<string> {
    const mac = bodyMac(this.config.secretKey, sent);
    const changed: string[] = [];
    const done = await this.database.transaction(async (manager) => {
      const key = sent.idempotencyKey;
      // Two of one key that arrive together: the second waits here and finds what the first did.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${actor.person} ${key}`]);
      const earlier = await earlierResult(manager, actor.person, key, mac);
      if (earlier !== null) return earlier;
      const cause = { actor, requestId: sent.requestId };
      const { result, people, events } = await work(manager, cause);
      changed.push(...people);
      for (const [i, event] of events.entries()) {
        await recordInOffice(manager, cause, event, i === 0 ? { key, mac, result } : null);
      }
      return result;
    });
    for (const person of changed) this.remembered.forget(person);
    return done;
  }
}
