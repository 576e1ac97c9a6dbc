import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Rounds } from '../background/rounds.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { forgetKeys } from './forget-keys.js';

/** Keys forgotten in one statement: few enough that nobody waits for it. */
const handful = 1_000;

/** Forgets keys of old requests, once an hour. */
@Injectable()
export class ForgettingKeys extends Rounds {
  constructor(database: DataSource, @Inject(configuration) { requestKeyDays }: Config) {
    super({
      what: 'Keys of old requests',
      look: async () => (await forgetKeys(poolOf(database), requestKeyDays, handful)) === handful,
      pause: 3_600_000,
    });
  }
}
