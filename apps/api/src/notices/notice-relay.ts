import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { currentView } from '../cases/current-view.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { Circulation } from '../documents/circulation.js';
import { RecipientFinder } from '../people/recipient-finder.js';
import { caseLetter } from './case-letter.js';
import { address, failed, pendingLetters, settle, takeDeliveries } from './delivery-rows.js';
import type { AskedLetter, DueDelivery, LetterReader } from './delivery-rows.js';
import { bringsPapers } from './letter-kinds.js';
import { listReader, listsAmong } from './letter-readers.js';
import { MailService } from './mail.service.js';
import { NotSent } from './not-sent.js';

/** Letters looked at in one query. */
const atOnce = 50;

/** Letters on the way at once: one attempt may take a minute, and one slow mail server should not hold up the rest. */
const onTheWay = 5;

type Reached = { readonly email: string | null; readonly language: string; readonly timeZone: string };

/**
 * Takes the letters that committed steps have asked for to their readers. Everything that decides is read when a letter is
 * sent: who the reader is by then, whether the letter still has a reason, and by when something is wanted. Any number of
 * processes may run it.
 */
@Injectable()
export class NoticeRelay {
  private readonly logger = new Logger(NoticeRelay.name);

  constructor(
    private readonly database: DataSource,
    private readonly recipients: RecipientFinder,
    private readonly mail: MailService,
    private readonly circulation: Circulation,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * Addresses what is new and makes one attempt for what is due.
   * @returns how many deliveries were taken up
   */
  async look(): Promise<number> {
    await this.addressNew();
    return this.sendDue();
  }

  /** Looks up who gets what was asked for, and makes a delivery for each. */
  async addressNew(): Promise<void> {
    for (let last: string | null = null, full = true; full;) {
      const letters: AskedLetter[] = await pendingLetters(this.pool, last, atOnce);
      for (const letter of letters) {
        await this.withoutHarm(`letter ${letter.id}`, async () =>
          address(this.pool, letter.id, await this.readersOf(letter)),
        );
      }
      last = letters.at(-1)?.id ?? null;
      full = letters.length === atOnce;
    }
  }

  /**
   * One attempt for a few of those whose turn it is.
   * @returns how many were taken up
   */
  async sendDue(): Promise<number> {
    const due = await takeDeliveries(this.pool, onTheWay);
    await Promise.all(due.map((delivery) => this.attempt(delivery)));
    return due.length;
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async readersOf({ parties, case: id }: AskedLetter): Promise<LetterReader[]> {
    const view = await currentView(this.pool, id);
    const lists = listsAmong(parties, view?.region ?? null).map((list) => ({ person: null, list }));
    const people = (await this.recipients.find(parties, id)).map(({ person }) => ({ person, list: null }));
    return [...people, ...lists];
  }

  private attempt(delivery: DueDelivery): Promise<void> {
    const { id } = delivery;
    return this.withoutHarm(`delivery ${id}`, async () => {
      try {
        await this.deliver(delivery);
      } catch (error) {
        if (error instanceof NotSent) return failed(this.pool, id, error);
        await failed(this.pool, id, new NotSent('unforeseen', false));
        throw error;
      }
    });
  }

  private async deliver({ id, reader, asked }: DueDelivery): Promise<void> {
    const reached = await this.reach(reader, asked);
    if (reached === null) return settle(this.pool, id, 'skipped', 'not-concerned');
    const { email, language, timeZone } = reached;
    if (email === null)
      return settle(this.pool, id, 'skipped', reader.list === null ? 'no-address' : 'list-not-configured');
    const letter = await caseLetter(this.pool, asked);
    if (typeof letter === 'string') return settle(this.pool, id, 'skipped', letter);
    const { key, data } = letter;
    const papers =
      bringsPapers(key) && reader.person !== null ? await this.circulation.papersFor(reader.person, asked.case) : null;
    await this.mail.send({ to: email, letter: key, language, data: { ...data, timeZone }, messageId: id });
    if (papers) await this.circulation.record(papers);
    await settle(this.pool, id, 'sent', null);
  }

  /** Null for somebody who has voted, stepped aside or left since: the letter is no longer for them. */
  private async reach({ person, list }: LetterReader, asked: AskedLetter): Promise<Reached | null> {
    if (list !== null) return listReader(this.config.mail, list);
    const now = await this.recipients.find(asked.parties, asked.case);
    return now.find((one) => one.person === person) ?? null;
  }

  /** What goes wrong with one letter keeps no other waiting: it comes up again by itself. */
  private async withoutHarm(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(
        `The ${what} could not be worked on: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
