import type { Pool } from 'pg';

import type { Actor } from '../../../../../workflows/shared/roles.js';
import { onClient } from '../../office-trail/on-client.js';
import { recordInOffice } from '../../office-trail/record-in-office.js';
import { representativeEvent } from '../../people/representatives.js';
import { inTransaction } from './in-transaction.js';
import { writeOpening } from './write-opening.js';
import type { Opening } from './write-opening.js';

/**
 * Writes a new case of an organisation that somebody speaks for from now on: that stands in the office's trail, like every
 * later change of its representatives.
 */
export async function writeOpeningOfNew(
  pool: Pool,
  opening: Opening,
  { id, person }: NonNullable<Opening['representative']>,
  cause: { readonly actor: Actor; readonly requestId: string | null },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await writeOpening(client, opening);
    const transaction = onClient(client);
    const [found] = await transaction.query<{ name: string }[]>('SELECT name FROM people WHERE id = $1', [person]);
    const term = { id, person, kind: 'primary', name: found?.name ?? '' } as const;
    await recordInOffice(transaction, cause, representativeEvent('began', opening.organisation, term));
    return true;
  });
}
