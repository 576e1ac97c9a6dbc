import { v7 as uuid } from 'uuid';

import { loadFacts } from '../../apps/api/src/cases/facts.js';
import { readCase } from '../../apps/api/src/cases/store/read-case.js';
import type { StoredCase } from '../../apps/api/src/cases/store/stored-case.js';
import { writeOpening } from '../../apps/api/src/cases/store/write-opening.js';
import { writeWholeStep } from '../../apps/api/src/cases/store/write-whole-step.js';
import { toStep, written } from '../../apps/api/src/cases/to-step.js';
import type { Decided } from '../../apps/api/src/cases/to-step.js';
import { catchUp, open, step } from '../../libs/engine/index.js';
import { genesisHash } from '../../libs/trail/index.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import type { EventName } from './drive.js';
import type { Office } from './office.js';
import { payloads } from './payloads.js';

const day = 86_400_000;

/** A case that was lived through in days gone by: decided by the engine in virtual time, stored by the store. */
export class PastCase {
  private constructor(
    private readonly office: Office,
    readonly id: string,
    readonly applicant: Actor,
    public now: number,
  ) {}

  static async open(office: Office, daysAgo: number): Promise<PastCase> {
    const at = Date.now() - daysAgo * day;
    const organisation = uuid();
    const applicant: Actor = { ...(await office.applicant()), organisation };
    const input = { procedure: 'accreditation', organisation, earlierCase: null, ruleOverrides: {}, ruleSet: null };
    const decided = open(input, applicant, at);
    if (decided.kind === 'refused') throw new Error(decided.refusal.detail);
    const id = uuid();
    await writeOpening(office.pool, {
      ...written(decided, { case: id, revision: 0, lastHash: genesisHash }, null),
      deadlines: { gone: [], running: decided.snapshot.deadlines },
      organisation,
      newOrganisation: 'Of days gone by',
      representative: { id: uuid(), person: applicant.person },
      earlierCase: null,
    });
    const draft = 'INSERT INTO drafts (case_id, revision, form, saved_by, saved_at) VALUES ($1, 1, $2, $3, now())';
    await office.database.query(draft, [id, completeForm, applicant.person]);
    return new PastCase(office, id, applicant, at);
  }

  /** An event a minute after the last one. */
  async act(actor: Actor, type: EventName, payload: object = payloads[type]): Promise<this> {
    this.now += 60_000;
    const stored = await this.stored();
    const facts = await loadFacts(this.office.pool, this.id, ['form', 'seats']);
    const decided = step(stored.snapshot, actor, { type, payload }, facts, this.now);
    if (decided.kind === 'refused') throw new Error(`${type}: ${decided.refusal.detail}`);
    await this.write(stored, decided);
    return this;
  }

  /** Lets days go by; deadlines fire at their own instants. */
  async wait(days: number): Promise<this> {
    this.now += days * day;
    const stored = await this.stored();
    const decided = catchUp(stored.snapshot, this.now);
    if (decided.transitions.length > 0) await this.write(stored, decided);
    return this;
  }

  async toVote(): Promise<this> {
    const { office } = this;
    await this.act(this.applicant, 'application.submit');
    await this.act(office.staff, 'application.accept');
    await this.act(office.staff, 'dueDiligence.complete');
    await this.act(office.in('AFRALO-CHAIR'), 'advice.give');
    return this.act(office.chair, 'vote.open');
  }

  /** Ballots of the first nine members: six yes, two no, one abstention. */
  async ballots(): Promise<this> {
    const seats = ['AF-1', 'AF-2', 'AF-3', 'AP-1', 'AP-2', 'AP-3', 'EU-1', 'EU-2', 'EU-3'];
    const choices = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'abstain'];
    for (const [i, seat] of seats.entries()) {
      await this.act(this.office.in(seat), 'ballot.cast', { choice: choices[i] });
    }
    return this;
  }

  private async stored(): Promise<StoredCase> {
    const stored = await readCase(this.office.pool, this.id, null);
    if (!stored) throw new Error('the case is not there');
    return { ...stored, now: this.now };
  }

  private async write(stored: StoredCase, decided: Decided): Promise<void> {
    // The deadlines of those days are long past by the database's clock.
    if (!(await writeWholeStep(this.office.pool, { ...toStep(stored, decided, null), before: null }))) {
      throw new Error('somebody else was first');
    }
  }
}
