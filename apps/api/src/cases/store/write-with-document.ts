import type { Pool } from 'pg';

import { insertDocument } from '../../documents/store/insert-document.js';
import type { PlaceOfDocument } from '../../documents/store/insert-document.js';
import type { NewDocument } from '../../documents/store/new-document.js';
import { inTransaction } from './in-transaction.js';
import type { Step } from './step.js';
import { writeStep } from './write-step.js';

/** Where the procedure has put the document: class of the paper, number of the version. */
function placeIn({ case: caseId, records, sealed }: Step): PlaceOfDocument {
  const last = records.at(-1);
  const facts = last?.payload['facts'] as { document: string; version: number } | undefined;
  const access = sealed.find(({ path, revision }) => path === '/facts/sha256' && revision === last?.revision)?.access;
  if (!last || !facts || !access) throw new Error('This step takes no document.');
  return { case: caseId, revision: last.revision, document: facts.document, version: facts.version, access };
}

/**
 * Writes a step together with the file that it adds: both or neither. The step goes first, so that whoever was late sends
 * no bytes; its row stays locked for as long as it takes to store one file.
 * @returns as {@link writeStep}
 */
export async function writeWithDocument(
  pool: Pool,
  step: Step,
  document: NewDocument,
): Promise<{ number: number | null } | null> {
  return inTransaction(pool, async (client) => {
    const written = await writeStep(client, step);
    if (written) await insertDocument(client, document, placeIn(step));
    return written;
  });
}
