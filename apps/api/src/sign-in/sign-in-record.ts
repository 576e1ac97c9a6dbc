import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { pageById } from '../database/page-by-id.js';
import type { Within } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import { SignInEntity } from './entities/sign-in.entity.js';
import type { SignInDoor, SignInEvent } from './entities/sign-in.entity.js';
import { keyedCode } from './secrets.js';

/** What is known of the request behind it. */
export type Origin = Pick<FastifyRequest, 'ip' | 'id'>;

/** Something to record. */
export interface SignInFact {
  readonly what: SignInEvent;
  readonly via: SignInDoor;
  readonly person?: string | null;
  /** Who did it, where it was not the person. */
  readonly by?: string | null;
  /** Session or machine token. */
  readonly subject?: string | null;
  readonly code?: string | null;
}

const text = `
  INSERT INTO sign_ins (id, at, what, via, person, by_person, subject, code, origin, request_id)
  VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`;

/** The record of sign-ins, for auditors. */
@Injectable()
export class SignInRecord {
  constructor(
    private readonly database: DataSource,
    @Inject(configuration) private readonly config: Config,
  ) {}

  async add({ what, via, person, by, subject, code }: SignInFact, { ip, id }: Origin): Promise<void> {
    const origin = keyedCode(this.config.secretKey, 'network address', ip).toString('hex').slice(0, 16);
    const values = [uuid(), what, via, person ?? null, by ?? null, subject ?? null, code ?? null, origin, id];
    await poolOf(this.database).query({ name: 'record-sign-in', text, values });
  }

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  list(filter: Within & { person?: string; what?: SignInEvent }, page: PageOf): Promise<Page<SignInEntity>> {
    const query = this.database.createQueryBuilder(SignInEntity, 's');
    return pageById(query, { person: filter.person, what: filter.what }, page, filter);
  }
}
