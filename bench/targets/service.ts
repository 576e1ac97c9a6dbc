import { randomUUID } from 'node:crypto';
import { CaseService } from '../../apps/api/src/cases/case.service.js';
import { connect } from '../setup/connect.js';
import { drive } from './drive.js';
import { exchangesOf } from './exchange.js';
import type { NextEvent } from './exchange.js';
import type { Assignment, Target } from './target.js';

/** The product's only writer of cases, called directly. */
export async function serviceTarget(assignment: Assignment): Promise<Target> {
  const exchanges = exchangesOf(assignment);
  const cases = new CaseService(await connect(assignment.databaseUrl));
  const bodyMac = Buffer.alloc(32, 7);
  const act = async ({ sender, case: id, type, payload, revision }: NextEvent): Promise<void> => {
    const request = { expectedRevision: revision, idempotencyKey: randomUUID(), bodyMac, requestId: randomUUID() };
    await cases.act(sender.actor, id, { type, payload }, request);
  };
  return { run: (seconds) => drive(exchanges, act, seconds) };
}
