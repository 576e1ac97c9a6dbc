import type { DeepPartial } from 'typeorm';
import type { CaseEntity } from '../../apps/api/src/cases/entities/case.entity.js';
import type { Step } from '../../apps/api/src/cases/store/step.js';
import type { DeadlineEntity } from '../../apps/api/src/deadlines/deadline.entity.js';
import type { IdempotencyEntity } from '../../apps/api/src/idempotency/idempotency.entity.js';
import type { MessageEntity } from '../../apps/api/src/messages/message.entity.js';
import type { SealedDataEntity } from '../../apps/api/src/trail/sealed-data.entity.js';
import type { TransitionEntity } from '../../apps/api/src/trail/transition.entity.js';
import type { Role } from '../../workflows/shared/roles.js';

/** One step as rows of entities. */
export interface Rows {
  readonly case: Partial<CaseEntity>;
  readonly transitions: DeepPartial<TransitionEntity>[];
  readonly sealed: DeepPartial<SealedDataEntity>[];
  readonly gone: { caseId: string; id: string }[];
  readonly running: DeepPartial<DeadlineEntity>[];
  readonly messages: DeepPartial<MessageEntity>[];
  readonly requests: DeepPartial<IdempotencyEntity>[];
}

function transitionsOf({ case: caseId, records, hidden, columns }: Step): DeepPartial<TransitionEntity>[] {
  return records.map(({ case: _case, from, to, actor, ...record }) => ({
    ...record,
    ...{ caseId, fromState: from, toState: to, at: new Date(record.at), region: columns.region },
    ...{ person: actor?.person ?? null, role: (actor?.role ?? null) as Role | null, seat: actor?.seat ?? null },
    actor: actor as TransitionEntity['actor'],
    actorHidden: hidden.includes(record.revision),
  }));
}

function caseOf({ snapshot, columns, records }: Step): Partial<CaseEntity> {
  const { numbered: _numbered, dueAt, ...copied } = columns;
  const last = records.at(-1);
  return {
    ...copied,
    ...{ state: snapshot.state, context: snapshot.context, dueAt: dueAt === null ? null : new Date(dueAt) },
    turn: [...columns.turn],
    ...(last && { revision: last.revision, lastHash: last.hash, updatedAt: new Date(last.at) }),
  };
}

/** What the product writes in one statement, as rows for the ORM. */
export function toRows(step: Step): Rows {
  const { case: caseId, deadlines, request } = step;
  const last = step.records.at(-1);
  const createdAt = new Date(last?.at ?? 0);
  return {
    case: caseOf(step),
    transitions: transitionsOf(step),
    sealed: step.sealed.map(
      (row) => ({ ...row, caseId, bytes: Buffer.from(row.bytes) }) as DeepPartial<SealedDataEntity>,
    ),
    gone: deadlines.gone.map((id) => ({ caseId, id })),
    running: deadlines.running.map(({ id, name, due }) => ({ caseId, id, name, dueAt: new Date(due) })),
    messages: step.messages.map((letter) => ({ ...letter, caseId, createdAt, recipients: [...letter.recipients] })),
    requests: request
      ? [
          {
            personId: request.person,
            key: request.key,
            mac: request.mac,
            caseId,
            revision: last?.revision ?? 0,
            createdAt,
          },
        ]
      : [],
  };
}
