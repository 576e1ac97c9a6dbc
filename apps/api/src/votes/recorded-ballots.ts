import type { Pool } from 'pg';

import type { Instant, VoteView } from '../../../../libs/engine/types.js';
import { milliseconds } from '../database/instants.js';
import { sealedWith } from '../trail/sealed-values.js';

/** A ballot as it was recorded, for nobody but the person who cast it. */
export interface RecordedBallot {
  /** Null once it has been erased. */
  readonly choice: string | null;
  readonly reason: string | null;
  readonly at: Instant;
  /** Of the case, with this ballot. */
  readonly revision: number;
  readonly hash: string;
}

interface Row {
  readonly caseId: string;
  readonly revision: number;
  readonly at: Instant;
  readonly hash: string;
}

/** The vote of a case in which somebody may have voted. */
interface Asked {
  readonly case: string;
  readonly vote: Pick<VoteView, 'openedAt'>;
  readonly steppedAside: boolean;
}

/** The last of each case: a ballot that was changed counts as it was changed. */
const text = `
  SELECT DISTINCT ON (case_id) case_id AS "caseId", revision, ${milliseconds('at')} AS at, hash
  FROM transitions WHERE case_id = ANY ($1::uuid[]) AND person = $2 AND type = 'ballot.cast'
  ORDER BY case_id, revision DESC`;

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * What was recorded as a person's own ballots. A ballot of an earlier vote of the case is none in this one, and whoever has
 * stepped aside has none.
 */
export async function recordedBallots(
  pool: Pool,
  person: string,
  votes: readonly Asked[],
): Promise<(asked: Asked) => RecordedBallot | null> {
  if (votes.length === 0) return () => null;
  const values = [votes.map((one) => one.case), person];
  const { rows } = await pool.query<Row>({ name: 'recorded-ballots', text, values });
  const sealed = await sealedWith(pool, rows);
  return (asked) => {
    const row = rows.find(({ caseId, at }) => caseId === asked.case && at >= asked.vote.openedAt);
    if (!row || asked.steppedAside) return null;
    const { revision, at, hash } = row;
    const said = (path: string): string | null =>
      asText(sealed.find((one) => one.case === row.caseId && one.path === path)?.value);
    return { choice: said('/choice'), reason: said('/reason'), at, revision, hash };
  };
}
