import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { describe, open, releasedVersions } from '../../../../libs/engine/index.js';
import type { JsonObject } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { genesisHash } from '../../../../libs/trail/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { problemOf } from '../refusals/problem-of.js';
import { recordRefusal } from '../refusals/record-refusal.js';
import { actOf, sameAnswer } from './act.js';
import type { Act, ActRequest } from './act.js';
import { again, unlessSameKey } from './again.js';
import { unlessAlreadyOpen } from './already-open.js';
import { mayReadCase } from './reading.js';
import { isOpen } from './standing.js';
import { accreditedAs } from './store/accredited-as.js';
import { readBeforeOpening } from './store/read-before-opening.js';
import type { BeforeOpening } from './store/read-before-opening.js';
import { readCase } from './store/read-case.js';
import { writeOpeningOfNew } from './store/write-opening-of-new.js';
import { writeOpening } from './store/write-opening.js';
import type { Opening } from './store/write-opening.js';
import { written } from './to-step.js';
import type { Decided } from './to-step.js';

/** What a case is opened for. */
export interface OpenRequest {
  /** For example `accreditation`. */
  readonly procedure: string;
  /** One that is known, or the name of one that is not. */
  readonly organisation: { readonly id: string } | { readonly name: string };
  /** Case that this one follows: refused, withdrawn or lapsed, of the same organisation. A withdrawal follows the accreditation. */
  readonly earlierCase: string | null;
}

/** With what the house knows of what the case is about. */
type Opened = OpenRequest & { readonly about?: JsonObject };

/** An opening names no revision: there is none yet. */
export type OpenedBy = Omit<ActRequest, 'expectedRevision'>;

/** Opens cases. What begins with a case is written with it: organisation, representative, first record. */
@Injectable()
export class OpeningService {
  constructor(private readonly database: DataSource) {}

  /**
   * Opens a case, at the operator's rule values in force.
   * @throws ProblemError as the procedure refuses, `not-your-role` for an applicant of another organisation,
   *   `invalid-payload` for an unknown organisation or earlier case, `idempotency-key-reused`, `incident`
   */
  async open(actor: Actor, input: OpenRequest, request: OpenedBy): Promise<Act> {
    if (!releasedVersions().some(({ procedure }) => procedure === input.procedure)) {
      throw notUsable('/procedure', 'There is no such procedure.');
    }
    const known = 'id' in input.organisation ? input.organisation.id : null;
    const key = { person: actor.person, key: request.idempotencyKey };
    return again(async () => {
      const before = await readBeforeOpening(this.pool, input.procedure, known, key);
      if (before.earlierRequest) return sameAnswer(this.pool, before.earlierRequest, request);
      this.requireOrganisation(actor, known, before);
      const organisation = known ?? uuid();
      if (input.earlierCase !== null) await this.requireEarlierCase(input.earlierCase, organisation, actor, before);
      const opened = actor.role === 'applicant' ? { ...actor, organisation } : actor;
      const about = await this.aboutOf(input, organisation);
      const decided = await this.decide(opened, about, organisation, before, request.requestId);
      return this.write(opened, about, organisation, decided, request);
    });
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private requireOrganisation(actor: Actor, known: string | null, before: BeforeOpening): void {
    if (known === null) return;
    if (actor.role === 'applicant' && actor.organisation !== known) {
      throw new ProblemError('not-your-role', 'You do not represent this organisation.');
    }
    if (!before.organisationKnown) throw notUsable('/organisation/id', 'There is no such organisation.');
  }

  private async requireEarlierCase(
    id: string,
    organisation: string,
    actor: Actor,
    before: BeforeOpening,
  ): Promise<void> {
    const earlier = await readCase(this.pool, id, null);
    if (!earlier || earlier.organisation !== organisation || !mayReadCase(earlier, [actor])) {
      throw notUsable('/earlierCase', 'The organisation has no such earlier case.');
    }
    const view = describe(earlier.snapshot, before.now);
    if (isOpen(view) || view.inForce) {
      throw notUsable('/earlierCase', 'Only a refused, withdrawn or lapsed application can be followed by another.');
    }
  }

  /** What no client may say of a withdrawal: which accreditation it is about, its region and its country. */
  private async aboutOf(input: OpenRequest, organisation: string): Promise<Opened> {
    if (input.procedure !== 'withdrawal') return input;
    if (input.earlierCase !== null)
      throw notUsable('/earlierCase', 'A withdrawal follows the accreditation it is about.');
    const accredited = 'id' in input.organisation ? await accreditedAs(this.pool, organisation) : null;
    if (!accredited)
      throw notUsable('/organisation', 'Only an organisation that is accredited can be withdrawn, or leave.');
    const { region, country, case: earlierCase } = accredited;
    return { ...input, earlierCase, about: { region, ...(country !== null && { country }) } };
  }

  private async decide(
    actor: Actor,
    { procedure, earlierCase, about: known }: Opened,
    organisation: string,
    { ruleSet, now }: BeforeOpening,
    requestId: string | null,
  ): Promise<Decided> {
    const about = { case: null, source: 'open', type: 'case.open', requestId } as const;
    const decision = await asIncident(this.pool, about, () =>
      open(
        {
          ...{
            procedure,
            organisation,
            earlierCase,
            ruleOverrides: ruleSet?.overrides ?? {},
            ruleSet: ruleSet?.id ?? null,
          },
          ...(known && { about: known }),
        },
        actor,
        now,
      ),
    );
    if (decision.kind === 'accepted') return decision;
    const { refusal } = decision;
    const refused = { case: null, revision: null, type: 'case.open', actor, unnamed: false, refusal, requestId };
    await recordRefusal(this.pool, refused);
    throw problemOf(refusal);
  }

  private async write(
    actor: Actor,
    input: Opened,
    organisation: string,
    decided: Decided,
    { idempotencyKey: key, bodyMac: mac, requestId }: OpenedBy,
  ): Promise<Act | null> {
    const chain = { case: uuid(), revision: 0, lastHash: genesisHash };
    const newOrganisation = 'name' in input.organisation ? input.organisation.name : null;
    const speaks = newOrganisation !== null && actor.role === 'applicant';
    const representative = speaks ? { id: uuid(), person: actor.person } : null;
    const opening: Opening = {
      ...written(decided, chain, { request: { person: actor.person, key, mac }, requestId }),
      deadlines: { gone: [], running: decided.snapshot.deadlines },
      organisation,
      newOrganisation,
      representative,
      earlierCase: input.earlierCase,
    };
    const writing = representative
      ? writeOpeningOfNew(this.pool, opening, representative, { actor, requestId })
      : writeOpening(this.pool, opening);
    const result = await unlessSameKey(unlessAlreadyOpen(this.pool, organisation, writing).then(() => true));
    const last = opening.records.at(-1);
    return result && last ? actOf(last, null) : null;
  }
}

function notUsable(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid-payload', message, { errors: [{ pointer, code: 'not-usable', message }] });
}
