import type { Instant, JsonObject } from '../../../../../libs/engine/types.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { milliseconds } from '../../database/instants.js';

/** Columns that a record of a case and one of the office have in common. */
export const recordColumns = `revision, type, person, role, seat, actor, ${milliseconds('at')} AS at, version, payload,
  commitments, request_id AS "requestId", previous_hash AS "previousHash", hash`;

/** What stands in the {@link recordColumns}, and where the step led. */
export interface RecordRow {
  readonly revision: number;
  readonly type: string;
  readonly person: string | null;
  readonly role: string | null;
  readonly seat: string | null;
  readonly actor: Actor | null;
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  readonly version: string;
  readonly payload: JsonObject;
  readonly commitments: Readonly<Record<string, string>>;
  readonly requestId: string | null;
  readonly previousHash: string;
  readonly hash: string;
}
