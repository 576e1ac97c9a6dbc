import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

import type { Refusal } from '../../../../libs/engine/types.js';
import type { Actor } from '../../../../workflows/shared/roles.js';

/** An act that was not accepted. */
export interface RefusedAct {
  /** Null where no case was opened. */
  readonly case: string | null;
  readonly revision: number | null;
  readonly type: string;
  readonly actor: Actor;
  /** Only those who act for the vote may know who does this; those who read refusals are others. */
  readonly unnamed: boolean;
  readonly refusal: Refusal;
  readonly requestId: string | null;
}

const text = `
  INSERT INTO refusals (id, case_id, revision, type, person, role, seat, region, status, code, rule, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** What an event type may look like. Anything else is somebody's text, and texts of those refused are not kept. */
const eventType = /^[\w.-]{1,80}$/;

/** Keeps who tried what and why it was refused, for auditors. Of what was sent it keeps nothing. */
export async function recordRefusal(pool: Pool, refused: RefusedAct): Promise<void> {
  const { actor, refusal, unnamed } = refused;
  const values = [
    uuid(),
    refused.case,
    refused.revision,
    eventType.test(refused.type) ? refused.type : 'unreadable',
    unnamed ? null : actor.person,
    actor.role,
    unnamed ? null : (actor.seat ?? null),
    actor.region ?? null,
    refusal.status,
    refusal.code,
    refusal.rule,
    unnamed ? null : refused.requestId,
  ];
  await pool.query({ name: 'record-refusal', text, values });
}
