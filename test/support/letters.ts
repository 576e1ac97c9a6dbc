import { createDataSource } from '../../apps/api/src/database/index.js';
import { Circulation } from '../../apps/api/src/documents/circulation.js';
import { MailService } from '../../apps/api/src/notices/mail.service.js';
import { NoticeRelay } from '../../apps/api/src/notices/notice-relay.js';
import { AccountLoader } from '../../apps/api/src/people/account-loader.js';
import { RecipientFinder } from '../../apps/api/src/people/recipient-finder.js';
import { bodyOf } from './answers.js';
import { House } from './house.js';
import { MailServer } from './mail-server.js';

/** A letter of a case as it is served. */
export interface ServedLetter {
  readonly letter: string;
  readonly status: string;
  readonly deliveries: readonly {
    id: string;
    person: string | null;
    list: string | null;
    status: string;
    attempts: number;
    reason: string | null;
  }[];
}

/** The product with a real mail server beside it; letters are sent when the test says so. */
export class PostOffice {
  private constructor(
    readonly house: House,
    readonly server: MailServer,
  ) {}

  static async open(lists: Readonly<Record<string, string>> = {}): Promise<PostOffice> {
    const server = await MailServer.start();
    const mail = {
      smtpUrl: server.url,
      from: 'At-Large <office@als.example>',
      publicUrl: 'https://als.example',
      lists,
    };
    return new PostOffice(await House.open({ mail }), server);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.server.stop();
  }

  get relay(): NoticeRelay {
    return this.house.app.application.get(NoticeRelay);
  }

  /** A relay with connections of its own, as in another process or after a restart. */
  async otherRelay(): Promise<{ relay: NoticeRelay; close: () => Promise<void> }> {
    const { config } = this.house.app;
    const source = await createDataSource(config.databaseUrl, { poolSize: 4 }).initialize();
    const circulation = new Circulation(new AccountLoader(source), source);
    const relay = new NoticeRelay(source, new RecipientFinder(source), new MailService(config), circulation, config);
    return { relay, close: () => source.destroy() };
  }

  /** Sends everything that is due. */
  async empty(relay = this.relay): Promise<void> {
    while ((await relay.look()) > 0);
  }

  async letters(id: string, who = this.house.as('STAFF-1')): Promise<readonly ServedLetter[]> {
    const answer = await this.house.get(`/api/v1/cases/${id}/messages?limit=100`, who);
    return bodyOf<{ items: ServedLetter[] }>(answer).items;
  }

  /** The deliveries of the newest letter of this key. */
  async deliveries(id: string, letter: string): Promise<ServedLetter['deliveries']> {
    return (await this.letters(id)).find((one) => one.letter === letter)?.deliveries ?? [];
  }

  /** Primary address of whoever holds a seat. */
  async addressOf(seat: string): Promise<string> {
    const [row] = await this.house.app.source.query<{ email: string }[]>(
      `SELECT email FROM person_emails e JOIN seats s ON s.person_id = e.person_id WHERE s.seat = $1 AND e.is_primary`,
      [seat],
    );
    return row?.email ?? '';
  }

  /** Primary address of an organisation's first representative. */
  async addressOfApplicant(organisation = this.house.applicant().organisation): Promise<string> {
    const [row] = await this.house.app.source.query<{ email: string }[]>(
      `SELECT email FROM person_emails e JOIN representatives r ON r.person_id = e.person_id
       WHERE r.organisation_id = $1 AND r.kind = 'primary' AND e.is_primary`,
      [organisation],
    );
    return row?.email ?? '';
  }
}
