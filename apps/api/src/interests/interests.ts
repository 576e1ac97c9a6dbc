import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { ProblemError } from '../../../../libs/problems/index.js';
import { canonicalBytes, commitment, saltLength } from '../../../../libs/trail/index.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import type { InterestKind } from './interest-kinds.js';

/** An interest as it is declared. */
export interface NewInterest {
  readonly case: string;
  readonly person: string;
  /** Seat in which it was declared; null where none was. */
  readonly role: Role | null;
  readonly seat: string | null;
  readonly kind: InterestKind;
  readonly reason: string | null;
}

/** A declared interest with its reason, where that has not been erased. */
export interface Interest {
  readonly id: string;
  readonly case: string;
  readonly person: string;
  readonly kind: InterestKind;
  readonly reason: string | null;
  readonly declaredAt: Date;
}

/** The key of a request and the keyed code of what it said. */
export interface KeyedRequest {
  readonly idempotencyKey: string;
  readonly bodyMac: Buffer;
}

/** Declaration and reason in one statement: neither is there without the other. */
const insert = `
  WITH declared AS (
    INSERT INTO declared_interests (id, case_id, person, role, seat, kind, commitment, request_key, request_mac)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
    WHERE NOT EXISTS (SELECT FROM idempotency WHERE person_id = $3 AND key = $8)
    ON CONFLICT (person, request_key) DO NOTHING RETURNING id)
  INSERT INTO declared_interest_reasons (interest_id, salt, bytes)
  SELECT id, $10::bytea, $11::bytea FROM declared WHERE $11::bytea IS NOT NULL`;

const read = `
  SELECT d.id, d.case_id AS case, d.person, d.kind, d.declared_at AS "declaredAt", d.request_mac AS mac, r.bytes
  FROM declared_interests d LEFT JOIN declared_interest_reasons r ON r.interest_id = d.id`;

type Row = Omit<Interest, 'reason'> & { readonly mac: Buffer; readonly bytes: Buffer | null };

function toInterest({ mac: _, bytes, ...row }: Row): Interest {
  return { ...row, reason: bytes && (JSON.parse(bytes.toString()) as string) };
}

/** What people declared of themselves. */
@Injectable()
export class Interests {
  constructor(private readonly database: DataSource) {}

  /**
   * Keeps a declaration.
   * @returns it, the one made before where the same request comes again
   * @throws ProblemError `idempotency-key-reused`
   */
  async declare(interest: NewInterest, { idempotencyKey, bodyMac }: KeyedRequest): Promise<Interest> {
    const { person, role, seat, kind, reason } = interest;
    const salt = randomBytes(saltLength);
    const bytes = reason === null ? null : Buffer.from(canonicalBytes(reason));
    const proof = reason === null ? null : commitment(salt, reason);
    const values = [uuid(), interest.case, person, role, seat, kind, proof, idempotencyKey, bodyMac, salt, bytes];
    await this.database.query(insert, values);
    const where = `${read} WHERE d.person = $1 AND d.request_key = $2`;
    const [row] = await this.database.query<Row[]>(where, [person, idempotencyKey]);
    if (row?.mac.equals(bodyMac)) return toInterest(row);
    throw new ProblemError(
      'idempotency-key-reused',
      'You used this Idempotency-Key for another request. Use a new one.',
    );
  }

  /** Oldest first; of one person, or of everybody. */
  async of(caseId: string, person: string | null): Promise<Interest[]> {
    const text = `${read} WHERE d.case_id = $1 AND ($2::uuid IS NULL OR d.person = $2) ORDER BY d.id LIMIT 1000`;
    return (await this.database.query<Row[]>(text, [caseId, person])).map(toInterest);
  }
}
