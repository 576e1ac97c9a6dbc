import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import type { Response } from 'supertest';
import { readAccounts, writeAccounts } from '../../apps/api/src/demo/accounts-file.js';
import type { DemoAccount } from '../../apps/api/src/demo/accounts-file.js';
import { seedPeople } from '../../apps/api/src/demo/seed-people.js';
import type { Config } from '../../apps/api/src/config.js';
import type { ServedProduct, TestApplication } from './application.js';
import { startApplication } from './application.js';
import { bodyOf } from './answers.js';
import { completeForm } from './complete-form.js';
import type { EventName } from './drive.js';
import { payloads } from './payloads.js';

/** What a request says of who sends it. */
export type Headers = Readonly<Record<string, string>>;

/** The parts of a served case that tests look at. */
export interface ServedCase {
  readonly id: string;
  readonly number: number | null;
  readonly revision: number;
  readonly state: string;
  readonly path: string;
  readonly hash: string;
  readonly inForce: boolean;
  readonly actions: readonly { event: string; seats: string[]; schema: object }[];
  readonly votes: readonly { outcome: string; closesAt: string; turnout: { recorded: number }; tally: object | null }[];
  readonly [more: string]: unknown;
}

const byAll = (seat: string, accounts: readonly DemoAccount[]): DemoAccount => {
  const found = accounts.find(({ seats }) => seats.some((held) => held.seat === seat));
  if (!found) throw new Error(`nobody holds ${seat}`);
  return found;
};

/** The product over HTTP with everybody of the demonstration in their seats, and ways to take a case where it is needed. */
export class House<Product extends ServedProduct = TestApplication> {
  private constructor(
    readonly app: Product,
    readonly accounts: readonly DemoAccount[],
    private readonly dataDir: string,
  ) {}

  static async open(overrides: Partial<Config> = {}): Promise<House> {
    const dataDir = await mkdtemp(join(tmpdir(), 'als-house-'));
    const app = await startApplication({ dataDir, ...overrides });
    await writeAccounts(dataDir, await app.source.transaction(seedPeople));
    return House.around(app, dataDir);
  }

  /** Around a product that runs already, with its people in the folder. */
  static async around<Product extends ServedProduct>(app: Product, dataDir: string): Promise<House<Product>> {
    return new House(app, await readAccounts(dataDir), dataDir);
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.dataDir, { recursive: true });
  }

  get http(): Product['http'] {
    return this.app.http;
  }

  /** Whoever holds a seat, acting in it. */
  as(seat: string): Headers {
    return { authorization: `Bearer ${byAll(seat, this.accounts).token}`, 'acting-seat': seat };
  }

  get applicants(): readonly DemoAccount[] {
    return this.accounts.filter(({ organisation }) => organisation !== null);
  }

  /** An applicant, by number. */
  applicant(n = 0): Headers & { organisation: string } {
    const account = this.applicants[n];
    if (!account?.organisation) throw new Error(`there is no applicant ${n}`);
    return { authorization: `Bearer ${account.token}`, organisation: account.organisation.id };
  }

  post(path: string, who: Headers, body: object, headers: Headers = {}): Promise<Response> {
    const { organisation: _organisation, ...asWho } = who;
    return this.http
      .post(path)
      .set({ 'idempotency-key': uuid(), ...asWho, ...headers })
      .send(body)
      .then();
  }

  get(path: string, who: Headers = {}): Promise<Response> {
    const { organisation: _organisation, ...headers } = who;
    return this.http.get(path).set(headers).then();
  }

  /** A draft of an applicant's organisation; its id. */
  async draft(applicant = this.applicant()): Promise<string> {
    const answer = await this.post('/api/v1/cases', applicant, { organisation: { id: applicant.organisation } });
    if (answer.status !== 201) throw new Error(answer.text);
    return bodyOf<{ case: string }>(answer).case;
  }

  async saveForm(
    id: string,
    form: object = completeForm,
    applicant = this.applicant(),
    revision = 0,
  ): Promise<Response> {
    const { authorization = '' } = applicant;
    return this.http
      .put(`/api/v1/cases/${id}/form`)
      .set({ authorization, 'if-match': `"${revision}"` })
      .send({ form });
  }

  async read(id: string, who: Headers = this.as('STAFF-1')): Promise<ServedCase> {
    return bodyOf<ServedCase>(await this.get(`/api/v1/cases/${id}`, who));
  }

  /** Sends an event on the case as it stands. */
  async send(id: string, who: Headers, type: string, payload: object, headers?: Headers): Promise<Response> {
    const seen = headers ?? { 'if-match': `"${(await this.read(id)).revision}"` };
    return this.post(`/api/v1/cases/${id}/events`, who, { type, payload }, seen);
  }

  /** Sends an event that has to be accepted. */
  async act(id: string, who: Headers, type: EventName, payload: object = payloads[type]): Promise<this> {
    const answer = await this.send(id, who, type, payload);
    if (answer.status !== 200) throw new Error(`${type}: ${answer.text}`);
    return this;
  }

  async submitted(applicant = this.applicant()): Promise<string> {
    const id = await this.draft(applicant);
    const saved = await this.saveForm(id, completeForm, applicant);
    if (saved.status !== 200) throw new Error(saved.text);
    await this.act(id, applicant, 'application.submit');
    return id;
  }

  /** Through due diligence to the region's positive advice. */
  async ready(applicant = this.applicant()): Promise<string> {
    const id = await this.submitted(applicant);
    await this.act(id, this.as('STAFF-1'), 'application.accept');
    await this.act(id, this.as('STAFF-1'), 'dueDiligence.complete');
    await this.act(id, this.as('AFRALO-CHAIR'), 'advice.give');
    return id;
  }

  async voting(applicant = this.applicant()): Promise<string> {
    const id = await this.ready(applicant);
    await this.act(id, this.as('ALAC-CHAIR'), 'vote.open');
    return id;
  }

  /** The fifteen seats of the ALAC. */
  get members(): string[] {
    return this.accounts.flatMap(({ seats }) => seats.filter((s) => s.role === 'alacMember').map((s) => s.seat)).sort();
  }
}
