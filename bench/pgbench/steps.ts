import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { readCase } from '../../apps/api/src/cases/store/read-case.js';
import type { StoredCase } from '../../apps/api/src/cases/store/stored-case.js';
import { stepStatement } from '../../apps/api/src/cases/store/write-step.js';
import { toStep } from '../../apps/api/src/cases/to-step.js';
import { step } from '../../libs/engine/index.js';
import { eventOf } from '../targets/exchange.js';
import type { Office } from '../setup/office.js';

/** The hot statement with the parameters of one real step. */
export interface SampleStep {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Revision that the step leads to. */
  readonly revision: number;
  /** Ids of the letters that are written. */
  readonly letters: readonly string[];
}

type People = Office['clients'][number];

function decide(stored: StoredCase, round: number, people: People): { sample: SampleStep; next: StoredCase } {
  const { sender, ...event } = eventOf(round, people);
  const decision = step(stored.snapshot, sender.actor, event, {}, stored.now);
  if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
  const request = { person: sender.actor.person, key: randomUUID(), mac: Buffer.alloc(32, 7) };
  const prepared = toStep(stored, decision, { request, requestId: randomUUID() });
  const { text, values } = stepStatement(prepared);
  const revision = stored.revision + 1;
  const lastHash = prepared.records.at(-1)?.hash ?? '';
  return {
    sample: { text, values, revision, letters: prepared.messages.map(({ id }) => id) },
    next: { ...stored, snapshot: decision.snapshot, revision, lastHash },
  };
}

/** The question and the answer as the product would write them for a case; nothing is written. */
export async function sampleSteps(pool: Pool, caseId: string, people: People): Promise<[SampleStep, SampleStep]> {
  const stored = await readCase(pool, caseId, null);
  if (!stored) throw new Error('The sample case is not there.');
  const asked = decide(stored, 0, people);
  return [asked.sample, decide(asked.next, 1, people).sample];
}
