import type { CaseSnapshot, Instant } from '../../../../../libs/engine/types.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';

/** What a request under an idempotency key led to before. */
export interface EarlierRequest {
  /** Keyed code of the body that was sent. */
  readonly mac: Buffer;
  readonly case: string;
  /** Revision of the transition that was made. */
  readonly revision: number;
}

/** A case as it stands in the database. */
export interface StoredCase {
  readonly id: string;
  readonly snapshot: CaseSnapshot;
  readonly number: number | null;
  readonly numberedRevision: number | null;
  readonly organisation: string;
  readonly earlierCase: string | null;
  readonly region: Ralo | null;
  readonly revision: number;
  readonly lastHash: string;
  readonly openedAt: Instant;
  /** Instant of the last transition. */
  readonly updatedAt: Instant;
  /** The database's time when the case was read, never before its last transition. */
  readonly now: Instant;
  readonly earlierRequest: EarlierRequest | null;
}
