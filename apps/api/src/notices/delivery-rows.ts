import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import type { Party } from '../../../../workflows/shared/letters.js';
import type { MailList } from './mail-config.js';
import type { NotSent } from './not-sent.js';

/** A letter that a case has asked for. */
export interface AskedLetter {
  readonly id: string;
  readonly case: string;
  readonly letter: string;
  readonly parties: readonly Party[];
}

/** Somebody, or a list, whom a letter goes to. */
export type LetterReader =
  { readonly person: string; readonly list: null } | { readonly person: null; readonly list: MailList };

/** A letter to one reader whose turn it is. */
export interface DueDelivery {
  readonly id: string;
  readonly reader: LetterReader;
  readonly asked: AskedLetter;
}

const pendingText = `
  SELECT id, case_id AS "case", letter, recipients AS parties FROM messages
  WHERE status = 'pending' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`;

/** Letters that nobody has addressed yet, in the order of their ids. */
export async function pendingLetters(pool: Pool, after: string | null, most: number): Promise<AskedLetter[]> {
  const { rows } = await pool.query<AskedLetter>({ name: 'pending-letters', text: pendingText, values: [after, most] });
  return rows;
}

/** Whoever marks the letter first adds its deliveries; everybody else adds nothing. So no lock has to be held. */
const addressText = `
  WITH marked AS (UPDATE messages SET status = 'addressed' WHERE id = $1 AND status = 'pending' RETURNING id)
  INSERT INTO deliveries (id, message_id, person_id, list, next_at, created_at)
  SELECT r.id, marked.id, r.person, r.list, clock_timestamp(), clock_timestamp()
  FROM marked, json_to_recordset($2::json) AS r(id uuid, person uuid, list text)`;

/** Makes one delivery for each reader of a letter. */
export async function address(pool: Pool, letter: string, readers: readonly LetterReader[]): Promise<void> {
  const rows = JSON.stringify(readers.map((reader) => ({ id: uuid(), ...reader })));
  await pool.query({ name: 'address-letter', text: addressText, values: [letter, rows] });
}

/**
 * `SKIP LOCKED` gives each process others; the mark left behind keeps the rest away during the attempt and is the
 * back-off too: 2, 4, 8 ... minutes, at most four hours. Nothing is held open while a mail server thinks, and what a
 * killed process had taken up comes again by itself.
 */
const takeText = `
  WITH due AS (
    SELECT id FROM deliveries WHERE status = 'pending' AND next_at <= clock_timestamp()
    ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE deliveries d SET attempts = attempts + 1,
      next_at = clock_timestamp() + least(interval '4 hours', interval '2 minutes' * power(2, least(attempts, 10)))
    FROM due WHERE d.id = due.id RETURNING d.id, d.message_id, d.person_id, d.list
  )
  SELECT t.id, t.person_id AS person, t.list, m.id AS message, m.case_id AS "case", m.letter, m.recipients AS parties
  FROM taken t JOIN messages m ON m.id = t.message_id ORDER BY t.id`;

type TakenRow = LetterReader & Omit<AskedLetter, 'id'> & { readonly id: string; readonly message: string };

/** Takes up deliveries whose turn it is, for this process. */
export async function takeDeliveries(pool: Pool, most: number): Promise<DueDelivery[]> {
  const { rows } = await pool.query<TakenRow>({ name: 'take-deliveries', text: takeText, values: [most] });
  return rows.map((row) => ({
    id: row.id,
    reader: row.person === null ? { person: null, list: row.list } : { person: row.person, list: null },
    asked: { id: row.message, case: row.case, letter: row.letter, parties: row.parties },
  }));
}

const settleText = `
  UPDATE deliveries SET status = $2, last_error = $3, settled_at = clock_timestamp() WHERE id = $1 AND status = 'pending'`;

/** Notes that a delivery is over. */
export async function settle(pool: Pool, id: string, status: 'sent' | 'skipped', why: string | null): Promise<void> {
  await pool.query({ name: 'settle-delivery', text: settleText, values: [id, status, why] });
}

/** Greylisting and full disks pass; after five days nothing will. */
const failedText = `
  WITH now AS (SELECT clock_timestamp() AS at), judged AS (
    SELECT d.id, now.at, CASE WHEN $3 THEN 'refused'
      WHEN d.created_at < now.at - interval '5 days' THEN 'parked' ELSE 'pending' END AS status
    FROM deliveries d, now WHERE d.id = $1 AND d.status = 'pending'
  )
  UPDATE deliveries d SET status = j.status, last_error = $2,
    settled_at = CASE WHEN j.status = 'pending' THEN NULL ELSE j.at END
  FROM judged j WHERE d.id = j.id`;

/** Notes that an attempt failed: to be tried again, unless that is hopeless. */
export async function failed(pool: Pool, id: string, { code, final }: NotSent): Promise<void> {
  await pool.query({ name: 'delivery-failed', text: failedText, values: [id, code, final] });
}
