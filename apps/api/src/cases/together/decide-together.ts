import type { Pool } from 'pg';

import { isHiddenActor, sourcesNeeded, stepTogether, togetherIn } from '../../../../../libs/engine/index.js';
import type { IncomingEvent, JsonObject } from '../../../../../libs/engine/types.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { problemOf } from '../../refusals/problem-of.js';
import { recordRefusal } from '../../refusals/record-refusal.js';
import { loadFacts } from '../facts.js';
import { organisationName } from '../store/organisation-name.js';
import type { StoredCase } from '../store/stored-case.js';
import type { Decided } from '../to-step.js';

/** A case with what was decided in it, at the one instant of all of them. */
export interface DecidedCase {
  readonly stored: StoredCase;
  readonly decided: Decided;
}

interface Sent {
  readonly actor: Actor;
  readonly event: IncomingEvent;
  readonly requestId: string | null;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What was sent as it goes into each case.
 * @throws ProblemError `invalid-payload`
 */
export function sentTogether(
  first: StoredCase,
  all: readonly StoredCase[],
  { type, payload }: IncomingEvent,
): IncomingEvent {
  const together = togetherIn(first.snapshot);
  if (!together?.events.includes(type) || !isObject(payload)) return { type, payload };
  const organisations = all.map(({ organisation }) => organisation);
  const fitted = together.payload(type, payload, { organisation: first.organisation, organisations });
  if (!isObject(fitted['error'])) return { type, payload: fitted };
  const { error } = fitted as { error: { pointer: string; code: string; message: string } };
  throw new ProblemError('invalid-payload', error.message, { errors: [error] });
}

/**
 * Decides on one event in several cases: in all of them or, where one refuses, in none.
 * @param cases the one in which it was sent among them
 * @throws ProblemError as the procedure refuses; it names the case and its organisation
 */
export async function decideTogether(
  pool: Pool,
  first: StoredCase,
  cases: readonly StoredCase[],
  { actor, event, requestId }: Sent,
): Promise<DecidedCase[]> {
  const now = Math.max(...cases.map((one) => one.now));
  const at = cases.map((one) => ({ ...one, now }));
  const facts = await loadFacts(pool, first.id, sourcesNeeded(first.snapshot, event.type));
  const joint = stepTogether(at, actor, event, facts, now);
  if (joint.kind === 'accepted') {
    return joint.decisions.map(({ id, snapshot, transitions }) => {
      const stored = at.find((one) => one.id === id);
      if (!stored) throw new Error('A decision is about one of the cases.');
      return { stored, decided: { snapshot, transitions } };
    });
  }
  const refusing = at.find(({ id }) => id === joint.id) ?? first;
  const { id, revision, snapshot, organisation } = refusing;
  const { refusal } = joint;
  const unnamed = isHiddenActor(snapshot, event.type);
  await recordRefusal(pool, { case: id, revision, type: event.type, actor, unnamed, refusal, requestId });
  const { code, detail, extra } = problemOf(refusal);
  const name = await organisationName(pool, organisation);
  throw new ProblemError(code, `${name}: ${detail} Nothing was done in any of the cases.`, { ...extra, case: id });
}
