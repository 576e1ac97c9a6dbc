import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { catchUp, isHiddenActor, sourcesNeeded, step } from '../../../../libs/engine/index.js';
import type { IncomingEvent } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { problemOf } from '../refusals/problem-of.js';
import { recordRefusal } from '../refusals/record-refusal.js';
import { actOf, sameAnswer } from './act.js';
import type { Act, ActRequest } from './act.js';
import { again, unlessSameKey } from './again.js';
import { unlessAlreadyOpen } from './already-open.js';
import { loadFacts } from './facts.js';
import { mayReadCase } from './reading.js';
import { requireRevision } from './revision.js';
import { dropDeadlines } from './store/drop-deadlines.js';
import { readCase } from './store/read-case.js';
import { deadlineChanges } from './store/step.js';
import type { NewRequest } from './store/step.js';
import type { StoredCase } from './store/stored-case.js';
import { writeWholeStep } from './store/write-whole-step.js';
import { writeTogether } from './store/write-together.js';
import { decideTogether, sentTogether } from './together/decide-together.js';
import { othersOf } from './together/others-of.js';
import { toStep } from './to-step.js';
import type { Decided, WrittenFor } from './to-step.js';

interface ActTogether {
  readonly actor: Actor;
  readonly event: IncomingEvent;
  readonly request: ActRequest;
  readonly writtenFor: { readonly request: NewRequest; readonly requestId: string | null };
}

/** The only writer of cases: read, decide, write in one statement; and again where somebody was first. */
@Injectable()
export class CaseService {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes a case one event further, after every deadline that has come due before it.
   * @throws ProblemError as the procedure refuses (403, 409, 422), `unknown-case`, `revision-required`,
   *   `revision-mismatch`, `idempotency-key-reused`, `incident`, `too-busy`
   */
  async act(actor: Actor, caseId: string, event: IncomingEvent, request: ActRequest): Promise<Act> {
    const key = { person: actor.person, key: request.idempotencyKey };
    return again(async () => {
      const stored = await readCase(this.pool, caseId, key);
      if (!stored || !mayReadCase(stored, [actor])) throw new ProblemError('unknown-case', 'There is no such case.');
      if (stored.earlierRequest) return sameAnswer(this.pool, stored.earlierRequest, request);
      const writtenFor = { request: { ...key, mac: request.bodyMac }, requestId: request.requestId };
      const others = await this.others(stored, actor, event.type, request);
      const sent = sentTogether(stored, [stored, ...others], event);
      if (others.length > 0) return this.actTogether(stored, others, { actor, event: sent, request, writtenFor });
      const decided = await this.decide(stored, actor, sent, request);
      return this.write(stored, decided, {
        ...writtenFor,
        ...(request.document && { document: request.document }),
      });
    });
  }

  /**
   * Takes a case through every deadline that is due, each at its own instant.
   * @returns how many there were
   */
  async catchUp(caseId: string): Promise<number> {
    return again(async () => {
      const stored = await readCase(this.pool, caseId, null);
      if (!stored) return 0;
      const about = { case: caseId, source: 'deadline', type: null, requestId: null } as const;
      return asIncident(this.pool, about, async () => {
        const decided = catchUp(stored.snapshot, stored.now);
        const count = decided.transitions.length;
        if (count > 0) return (await this.write(stored, decided, null)) && count;
        await dropDeadlines(
          this.pool,
          caseId,
          deadlineChanges(stored.snapshot.deadlines, decided.snapshot.deadlines).gone,
        );
        return 0;
      });
    });
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async others(
    stored: StoredCase,
    actor: Actor,
    type: string,
    { requestId, together = [] }: ActRequest,
  ): Promise<readonly StoredCase[]> {
    const about = { case: stored.id, source: 'act', type, requestId } as const;
    return asIncident(this.pool, about, () => othersOf(this.pool, stored, actor, type, together));
  }

  /** One event in several cases, in one transaction. The answer is that of the case in which it was sent, with the others'. */
  private async actTogether(
    stored: StoredCase,
    others: readonly StoredCase[],
    { actor, event, request, writtenFor }: ActTogether,
  ): Promise<Act | null> {
    const { requestId, expectedRevision } = request;
    const about = { case: stored.id, source: 'act', type: event.type, requestId } as const;
    const decided = await asIncident(this.pool, about, () => {
      requireRevision(stored, event.type, expectedRevision);
      return decideTogether(this.pool, stored, [stored, ...others], { actor, event, requestId });
    });
    const steps = decided.map((one) => {
      const own = one.stored.id === stored.id;
      return toStep(one.stored, one.decided, { ...writtenFor, request: own ? writtenFor.request : null });
    });
    const written = await unlessSameKey(writeTogether(this.pool, steps));
    if (!written) return null;
    const acts = steps.flatMap(({ case: id, records }) => {
      const last = records.at(-1);
      return last ? [actOf(last, written.get(id) ?? null)] : [];
    });
    const [own] = acts.filter((act) => act.case === stored.id);
    return own ? { ...own, together: acts.filter((act) => act !== own) } : null;
  }

  private async decide(
    stored: StoredCase,
    actor: Actor,
    event: IncomingEvent,
    { expectedRevision, requestId, document }: ActRequest,
  ): Promise<Decided> {
    const { id, revision, snapshot, now } = stored;
    const { type } = event;
    const about = { case: id, source: 'act', type, requestId } as const;
    const decision = await asIncident(this.pool, about, async () => {
      requireRevision(stored, type, expectedRevision);
      const upload = document && { actor, document };
      const facts = await loadFacts(this.pool, id, sourcesNeeded(snapshot, type), upload);
      return step(snapshot, actor, event, facts, now);
    });
    if (decision.kind === 'accepted') return decision;
    const { refusal } = decision;
    const unnamed = isHiddenActor(snapshot, type);
    await recordRefusal(this.pool, { case: id, revision, type, actor, unnamed, refusal, requestId });
    throw problemOf(refusal);
  }

  private async write(stored: StoredCase, decided: Decided, writtenFor: WrittenFor | null): Promise<Act | null> {
    const prepared = toStep(stored, decided, writtenFor);
    const write = writeWholeStep(this.pool, prepared, writtenFor?.document);
    const result = await unlessSameKey(unlessAlreadyOpen(this.pool, stored.organisation, write));
    const last = prepared.records.at(-1);
    return result && last ? actOf(last, result.number) : null;
  }
}
