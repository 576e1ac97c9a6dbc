import type { Pool } from 'pg';

import { may } from '../../../../libs/policy/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { recordAccess } from './record-access.js';
import type { readingKindsOfTheOffice } from './reading-kinds.js';

const rightTo = { people: 'people', representatives: 'representatives', officeTrail: 'officeHistory' } as const;

/** What is about to be shown of the office. */
export interface OfficeReading {
  readonly what: (typeof readingKindsOfTheOffice)[number];
  /** Ids of the people whose data are shown. */
  readonly people?: readonly string[];
  /** Of the office's trail. */
  readonly revisions?: readonly number[];
}

/**
 * Keeps that somebody reads of the office by virtue of their office. Nothing for those who read what is their own, and
 * where nothing is shown. Called before it is shown.
 */
export async function recordOfficeAccess(
  pool: Pool,
  seats: readonly Actor[],
  { what, people = [], revisions = [] }: OfficeReading,
  requestId: string,
): Promise<void> {
  const reader = seats.find((seat) => may([seat], rightTo[what], 'read') === 'all');
  if (!reader || people.length + revisions.length === 0) return;
  await recordAccess(
    pool,
    [{ reader, case: null, what, revisions, classes: [], people: [...new Set(people)] }],
    requestId,
  );
}
