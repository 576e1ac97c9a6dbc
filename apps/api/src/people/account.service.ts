import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { tokenHash } from '../http/access/token.js';
import type { Account } from '../http/access/reader.js';
import { configuration } from '../configuration.js';
import { accountColumns, accountOf } from './account-row.js';
import type { AccountRow } from './account-row.js';

const byHash = `
  SELECT ${accountColumns}
  FROM access_tokens t JOIN people p ON p.id = t.person_id WHERE t.token_hash = $1`;

/** How long a person's seats are remembered: long enough for one page's requests, short enough for a seat that changed. */
const rememberedFor = 2_000;

/** Accounts remembered at once. A thousand people do not ask within two seconds. */
const mostRemembered = 1_000;

/** Finds the person behind a bearer token. */
@Injectable()
export class AccountService {
  private readonly remembered = new Map<string, { readonly account: Account; readonly until: number }>();

  constructor(
    private readonly database: DataSource,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** @throws ProblemError `token-not-accepted` for a token that is nobody's, and for every token outside demo mode */
  async byToken(token: string): Promise<Account> {
    if (!this.config.demo) {
      throw new ProblemError(
        'token-not-accepted',
        'Bearer tokens belong to the demonstration and this server runs without it. Other ways to sign in are not built yet.',
      );
    }
    const hash = tokenHash(token);
    const known = this.remembered.get(hash.toString('hex'));
    return known && known.until > Date.now() ? known.account : this.load(hash);
  }

  /** Forgets what is remembered of a person, after their seats or organisations have changed. */
  forget(person: string): void {
    for (const [hash, { account }] of this.remembered) if (account.person === person) this.remembered.delete(hash);
  }

  private async load(hash: Buffer): Promise<Account> {
    const [row] = await this.database.query<AccountRow[]>(byHash, [hash]);
    if (!row)
      throw new ProblemError('token-not-accepted', 'Nobody has this token. It may belong to another installation.');
    const account = accountOf(row);
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(hash.toString('hex'), { account, until: Date.now() + rememberedFor });
    return account;
  }
}
