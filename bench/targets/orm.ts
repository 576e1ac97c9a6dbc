import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { CaseEntity } from '../../apps/api/src/cases/entities/case.entity.js';
import { toStep } from '../../apps/api/src/cases/to-step.js';
import type { Step } from '../../apps/api/src/cases/store/step.js';
import type { StoredCase } from '../../apps/api/src/cases/store/stored-case.js';
import { DeadlineEntity } from '../../apps/api/src/deadlines/deadline.entity.js';
import { IdempotencyEntity } from '../../apps/api/src/idempotency/idempotency.entity.js';
import { MessageEntity } from '../../apps/api/src/messages/message.entity.js';
import { SealedDataEntity } from '../../apps/api/src/trail/sealed-data.entity.js';
import { TransitionEntity } from '../../apps/api/src/trail/transition.entity.js';
import { step } from '../../libs/engine/index.js';
import { connect } from '../setup/connect.js';
import { drive } from './drive.js';
import { exchangesOf } from './exchange.js';
import type { NextEvent } from './exchange.js';
import { toRows } from './orm-rows.js';
import type { Assignment, Target } from './target.js';

async function lockCase(manager: EntityManager, id: string): Promise<{ found: CaseEntity; stored: StoredCase }> {
  const found = await manager.findOneOrFail(CaseEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const deadlines = await manager.find(DeadlineEntity, { where: { caseId: id } });
  const { procedure, version, state, context } = found;
  const running = deadlines.map((d) => ({ id: d.id, name: d.name, due: d.dueAt.getTime() }));
  return {
    found,
    stored: {
      ...{ id, number: found.number, numberedRevision: found.numberedRevision, organisation: found.organisationId },
      ...{ earlierCase: found.earlierCaseId, region: found.region, revision: found.revision },
      ...{ lastHash: found.lastHash, openedAt: found.createdAt.getTime(), updatedAt: found.updatedAt.getTime() },
      snapshot: { procedure, version, state, context, deadlines: running },
      now: Math.max(Date.now(), found.updatedAt.getTime()),
      earlierRequest: null,
    },
  };
}

async function save(manager: EntityManager, found: CaseEntity, decided: Step): Promise<void> {
  const rows = toRows(decided);
  await manager.getRepository(CaseEntity).save(Object.assign(found, rows.case));
  await manager.getRepository(TransitionEntity).save(rows.transitions);
  await manager.getRepository(SealedDataEntity).save(rows.sealed);
  if (rows.gone.length > 0) await manager.getRepository(DeadlineEntity).delete(rows.gone);
  await manager.getRepository(DeadlineEntity).save(rows.running);
  await manager.getRepository(MessageEntity).save(rows.messages);
  await manager.getRepository(IdempotencyEntity).save(rows.requests);
}

async function act(database: DataSource, { sender, case: id, type, payload, revision }: NextEvent): Promise<void> {
  const request = { person: sender.actor.person, key: randomUUID(), mac: Buffer.alloc(32, 7) };
  await database.transaction(async (manager) => {
    const earlier = await manager.findOneBy(IdempotencyEntity, { personId: request.person, key: request.key });
    const { found, stored } = await lockCase(manager, id);
    if (earlier || stored.revision !== revision) throw new Error(`${id} is at ${stored.revision}, not ${revision}`);
    const decision = step(stored.snapshot, sender.actor, { type, payload }, {}, stored.now);
    if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
    await save(manager, found, toStep(stored, decision, { request, requestId: randomUUID() }));
  });
}

/** The same decision and the same rows, written as the ORM's documentation shows: lock, read, `save`. */
export async function ormTarget(assignment: Assignment): Promise<Target> {
  const exchanges = exchangesOf(assignment);
  const database = await connect(assignment.databaseUrl);
  return { run: (seconds) => drive(exchanges, (event) => act(database, event), seconds) };
}
