import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { catchUp, open, step } from '../../../../libs/engine/index.js';
import type { Decision, JsonObject } from '../../../../libs/engine/index.js';
import { genesisHash } from '../../../../libs/trail/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { loadFacts } from '../cases/facts.js';
import { accreditedAs } from '../cases/store/accredited-as.js';
import { readCase } from '../cases/store/read-case.js';
import type { StoredCase } from '../cases/store/stored-case.js';
import { writeOpening } from '../cases/store/write-opening.js';
import { writeWholeStep } from '../cases/store/write-whole-step.js';
import { toStep, written } from '../cases/to-step.js';
import type { Decided } from '../cases/to-step.js';

const day = 86_400_000;
const minute = 60_000;

function accepted(decision: Decision, what: string): Decided {
  if (decision.kind === 'accepted') return decision;
  throw new Error(`The demo case cannot go on: ${what}: ${decision.refusal.detail}`);
}

interface Beginning {
  readonly opener: Actor;
  readonly procedure: string;
  readonly earlierCase: string | null;
  /** What the house knows of what a withdrawal is about. */
  readonly about?: JsonObject;
}

/** Somebody's form, saved at an instant. */
const saveForm = `
  INSERT INTO drafts (case_id, revision, form, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4)`;

/** A demo case as if it had been lived through: decided by the engine at instants gone by, written like any other. */
export class PastCase {
  private constructor(
    private readonly pool: Pool,
    readonly id: string,
    readonly applicant: Actor,
    private now: number,
  ) {}

  static open(pool: Pool, applicant: Actor, daysAgo: number): Promise<PastCase> {
    const now = Date.now() - daysAgo * day;
    return PastCase.begin(pool, applicant, now, { opener: applicant, procedure: 'accreditation', earlierCase: null });
  }

  /** The withdrawal of an organisation that was accredited before. */
  static async openWithdrawal(pool: Pool, als: Actor, opener: Actor, daysAgo: number): Promise<PastCase> {
    const accredited = await accreditedAs(pool, als.organisation ?? '');
    if (!accredited) throw new Error('The organisation of the demo case is not accredited.');
    const { case: earlierCase, region, country } = accredited;
    const about = { region, ...(country !== null && { country }) };
    return PastCase.begin(pool, als, Date.now() - daysAgo * day, {
      opener,
      procedure: 'withdrawal',
      earlierCase,
      about,
    });
  }

  private static async begin(
    pool: Pool,
    applicant: Actor,
    now: number,
    { opener, procedure, earlierCase, about }: Beginning,
  ): Promise<PastCase> {
    const organisation = applicant.organisation ?? '';
    const input = { procedure, organisation, earlierCase, ruleOverrides: {}, ruleSet: null, ...(about && { about }) };
    const decided = accepted(open(input, opener, now), 'case.open');
    const id = v7({ msecs: now });
    await writeOpening(pool, {
      ...written(decided, { case: id, revision: 0, lastHash: genesisHash }, null),
      deadlines: { gone: [], running: decided.snapshot.deadlines },
      organisation,
      newOrganisation: null,
      representative: null,
      earlierCase,
    });
    return new PastCase(pool, id, applicant, now);
  }

  /** A case about withdrawing what the organisation was given in this one. */
  withdrawal(opener: Actor, daysAgo: number): Promise<PastCase> {
    return PastCase.openWithdrawal(this.pool, this.applicant, opener, daysAgo);
  }

  /** Day of the case's clock, `YYYY-MM-DD`. */
  get today(): string {
    return new Date(this.now).toISOString().slice(0, 10);
  }

  async fillIn(form: JsonObject): Promise<void> {
    await this.pool.query(saveForm, [this.id, JSON.stringify(form), this.applicant.person, new Date(this.now)]);
  }

  /** An event, some minutes after the last one. */
  async act(actor: Actor, type: string, payload: JsonObject = {}): Promise<void> {
    this.now += 7 * minute;
    const stored = await this.stored();
    const facts = await loadFacts(this.pool, this.id, ['form', 'seats']);
    await this.write(stored, accepted(step(stored.snapshot, actor, { type, payload }, facts, this.now), type));
  }

  /** Lets days go by; deadlines fire at their own instants. */
  async wait(days: number): Promise<void> {
    this.now += days * day;
    const stored = await this.stored();
    const decided = catchUp(stored.snapshot, this.now);
    if (decided.transitions.length > 0) await this.write(stored, decided);
  }

  private async stored(): Promise<StoredCase> {
    const stored = await readCase(this.pool, this.id, null);
    if (!stored) throw new Error('The demo case is not there.');
    return { ...stored, now: this.now };
  }

  private async write(stored: StoredCase, decided: Decided): Promise<void> {
    // The deadlines of those days are long past by the database's clock.
    if (await writeWholeStep(this.pool, { ...toStep(stored, decided, null), before: null })) return;
    throw new Error('Somebody else acted on the demo case.');
  }
}
