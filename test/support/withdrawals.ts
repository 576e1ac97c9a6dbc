import { v4 as uuid } from 'uuid';
import type { Response } from 'supertest';
import type { EventName } from '../workflows/withdrawal/payloads.js';
import { payloads } from '../workflows/withdrawal/payloads.js';
import { bodyOf } from './answers.js';
import { completeForm } from './complete-form.js';
import type { ServedProduct, TestApplication } from './application.js';
import type { Headers, House, ServedCase } from './house.js';
import { accredited, arrive } from './stations.js';

/** A case as tests of withdrawals look at it. */
export type ServedWithdrawal = ServedCase & {
  readonly together: readonly { id: string; revision: number; organisation: { id: string; name: string } }[];
  readonly facts: Readonly<Record<string, unknown>>;
};

type Als = Headers & { readonly organisation: string };

/** Ways to take withdrawals over HTTP to where a test needs them. */
export class Withdrawals<Product extends ServedProduct = TestApplication> {
  constructor(readonly house: House<Product>) {}

  /** An organisation that was accredited in days gone by, as the representative who applied. */
  async als(n: number): Promise<Als> {
    await arrive(this.house, accredited, completeForm, n);
    return this.house.applicant(n);
  }

  /** The same where a product runs with its own loops: by applications that are accredited as time goes by. */
  async accreditedNow(numbers: readonly number[]): Promise<void> {
    const ids = await Promise.all(numbers.map((n) => this.house.voting(this.house.applicant(n))));
    for (const id of ids) {
      for (const seat of this.house.members.slice(0, 9)) {
        await this.house.act(id, this.house.as(seat), 'ballot.cast', { choice: 'yes' });
      }
    }
    await this.wait(6);
    const note = { audience: 'internal', text: 'Closed.' };
    // What is due is written with it, unless the product's own loop was first: a note collides with nothing.
    for (const id of ids) await this.house.send(id, this.house.as('STAFF-1'), 'note.add', note, {});
  }

  /** Somebody else who speaks for it as well. */
  async secondOf(als: Pick<Als, 'organisation'>, n: number): Promise<Headers> {
    const other = this.house.applicant(n);
    await this.house.app.ownerQuery(
      `INSERT INTO representatives (id, organisation_id, person_id, kind)
       SELECT $1, $2, person_id, 'secondary' FROM representatives WHERE organisation_id = $3 AND kind = 'primary'`,
      [uuid(), als.organisation, other.organisation],
    );
    return { authorization: other['authorization'] ?? '', 'acting-seat': als.organisation };
  }

  open(who: Headers, organisation: string, more: object = {}, headers: Headers = {}): Promise<Response> {
    return this.house.post(
      '/api/v1/cases',
      who,
      { procedure: 'withdrawal', organisation: { id: organisation }, ...more },
      headers,
    );
  }

  async opened(als: Als, who = this.house.as('STAFF-1')): Promise<string> {
    const answer = await this.open(who, als.organisation);
    if (answer.status !== 201) throw new Error(answer.text);
    return bodyOf<{ case: string }>(answer).case;
  }

  async read(id: string, who?: Headers): Promise<ServedWithdrawal> {
    return (await this.house.read(id, who)) as ServedWithdrawal;
  }

  /** Sends an event on a case as it stands, and on others as they stand. */
  async send(
    id: string,
    who: Headers,
    type: EventName,
    payload: object = payloads[type],
    others: readonly string[] = [],
    headers: Headers = {},
  ): Promise<Response> {
    const { revision } = await this.read(id);
    const seen = await Promise.all(
      others.map(async (one) => ({ case: one, revision: (await this.read(one)).revision })),
    );
    const body = { type, payload, ...(others.length > 0 && { with: seen }) };
    return this.house.post(`/api/v1/cases/${id}/events`, who, body, { 'if-match': `"${revision}"`, ...headers });
  }

  async act(id: string, who: Headers, type: EventName, payload?: object, others?: readonly string[]): Promise<this> {
    const answer = await this.send(id, who, type, payload, others);
    if (answer.status !== 200) throw new Error(`${type}: ${answer.text}`);
    return this;
  }

  wait(days: number): Promise<void> {
    return this.house.app.clock.wait({ days });
  }

  /** From an opened case to the notice. */
  async noticed(id: string): Promise<this> {
    await this.act(id, this.house.as('STAFF-1'), 'withdrawal.open');
    await this.act(id, this.house.as('STAFF-1'), 'withdrawal.addEvidence');
    return this.act(id, this.house.as('ALAC-CHAIR'), 'withdrawal.giveNotice', {
      grounds: 'No contact can be reached.',
    });
  }

  /** From the notice to where a member is to move: the ALS answers, and its region advises. */
  async answered(id: string, als: Als): Promise<this> {
    await this.act(id, als, 'withdrawal.respond', { response: 'We are here.' });
    return this.act(id, this.house.as('AFRALO-CHAIR'), 'advice.give');
  }

  /** Ballots in the order of the seats, as one act for all of the cases. */
  async ballots(id: string, yes: number, no: number, abstain: number, others: readonly string[] = []): Promise<this> {
    const choices = [
      ...Array<string>(yes).fill('yes'),
      ...Array<string>(no).fill('no'),
      ...Array<string>(abstain).fill('abstain'),
    ];
    for (const [i, choice] of choices.entries()) {
      await this.act(id, this.house.as(this.house.members[i] ?? ''), 'ballot.cast', { choice }, others);
    }
    return this;
  }
}
