import type { Pool } from 'pg';

import { topState } from '../../../../libs/engine/index.js';
import type { Instant } from '../../../../libs/engine/types.js';
import { milliseconds } from '../database/instants.js';

/** Where a step has led, and when. */
export interface Led {
  /** The whole state as text. */
  readonly to: string;
  readonly at: Instant;
}

/** A state at the top of the chart that a case has been in. */
export interface Passed {
  readonly state: string;
  readonly enteredAt: Instant;
}

const text = `
  SELECT to_state AS "to", ${milliseconds('at')} AS at FROM transitions
  WHERE case_id = $1 AND revision <= $2 AND to_state <> from_state ORDER BY revision`;

/** Steps of a case that led to another state, up to a revision, oldest first. */
export async function stepsUntil(pool: Pool, caseId: string, revision: number): Promise<Led[]> {
  return (await pool.query<Led>({ name: 'steps-until', text, values: [caseId, revision] })).rows;
}

/** The way through the steps of the procedure: each with when it was entered, again where it was entered again. */
export function wayThrough(steps: readonly Led[]): Passed[] {
  const states = steps.map(({ to, at }) => ({ state: topState(to), enteredAt: at }));
  return states.filter(({ state }, i) => state !== states[i - 1]?.state);
}
