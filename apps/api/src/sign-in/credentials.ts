import type { Actor } from '../../../../workflows/shared/roles.js';
import { milliseconds } from '../database/instants.js';
import type { Proof, Reader } from '../http/access/reader.js';
import { seatName } from '../http/access/reader.js';
import { accountColumns, accountOf } from '../people/account-row.js';
import type { AccountRow } from '../people/account-row.js';
import type { MachineScope } from './entities/machine-token.entity.js';

/** What a session, a machine token or a demo token stands for, found by the hash of it in one statement. */
export interface CredentialRow extends AccountRow {
  /** Id of the session or machine token; null for a token of the demonstration. */
  readonly credential: string | null;
  /** Milliseconds since the person last proved who they are; null where nobody knows. */
  readonly provedAgo: number | null;
  /** Whether a minute has gone by since its use was last written down. */
  readonly unwritten: boolean;
  readonly scope: MachineScope | null;
  /** Seats that a machine token is limited to. */
  readonly onlySeats: readonly string[] | null;
}

const now = 'clock_timestamp()';

/** $1 hash, $2 idle minutes, $3 hours at the longest. */
export const bySession = `
  SELECT c.id AS credential, ${milliseconds(`${now} - c.proved_at`)} AS "provedAgo",
    c.last_seen_at < ${now} - interval '1 minute' AS unwritten, NULL AS scope, NULL AS "onlySeats", ${accountColumns}
  FROM sessions c JOIN people p ON p.id = c.person_id
  WHERE c.token_hash = $1 AND c.last_seen_at > ${now} - make_interval(mins => $2)
    AND c.created_at > ${now} - make_interval(hours => $3)`;

/** $1 hash. */
export const byMachineToken = `
  SELECT c.id AS credential, NULL AS "provedAgo",
    coalesce(c.last_used_at < ${now} - interval '1 minute', true) AS unwritten, c.scope, c.seats AS "onlySeats", ${accountColumns}
  FROM machine_tokens c JOIN people p ON p.id = c.person_id
  WHERE c.token_hash = $1 AND c.revoked_at IS NULL AND c.expires_at > ${now}`;

/** $1 hash. A token that is over, with why. */
export const overMachineToken = `
  SELECT id AS subject, person_id AS person, CASE WHEN revoked_at IS NULL THEN 'expired' ELSE 'revoked' END AS code
  FROM machine_tokens WHERE token_hash = $1`;

/** $1 hash. */
export const byDemoToken = `
  SELECT NULL AS credential, NULL AS "provedAgo", false AS unwritten, NULL AS scope, NULL AS "onlySeats", ${accountColumns}
  FROM access_tokens c JOIN people p ON p.id = c.person_id WHERE c.token_hash = $1`;

/** $1 id. */
export const seenNow = {
  session: `UPDATE sessions SET last_seen_at = ${now} WHERE id = $1 AND last_seen_at < ${now} - interval '1 minute'`,
  machine: `UPDATE machine_tokens SET last_used_at = ${now} WHERE id = $1
    AND (last_used_at IS NULL OR last_used_at < ${now} - interval '1 minute')`,
} as const;

/** The reader that a row stands for. A machine keeps a seat only as long as the person holds it. */
export function readerOf(row: CredentialRow, via: Proof['via'], freshMinutes: number): Reader {
  const whole = accountOf(row);
  const { onlySeats, credential, provedAgo, scope } = row;
  const kept = (seat: Actor): boolean =>
    onlySeats === null || (!seat.substituteFor && onlySeats.includes(seatName(seat)));
  const seats = whole.seats.filter(kept);
  const freshUntil = provedAgo === null ? 0 : Date.now() - provedAgo + freshMinutes * 60_000;
  return { account: { ...whole, seats }, seats, proof: { via, id: credential, freshUntil, mayAct: scope !== 'read' } };
}
