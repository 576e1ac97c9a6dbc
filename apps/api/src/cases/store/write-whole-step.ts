import type { Pool } from 'pg';

import { insertDocument } from '../../documents/store/insert-document.js';
import type { PlaceOfDocument } from '../../documents/store/insert-document.js';
import type { NewDocument } from '../../documents/store/new-document.js';
import { onClient } from '../../office-trail/on-client.js';
import { followStep } from '../../register/store/follow-step.js';
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
 * Writes a step with what it changes beside its case: a file that it adds, the register that follows it. All or nothing; a
 * step that changes nothing beside its case stays one statement. The step goes first, so that whoever was late sends no
 * bytes, and the register last, because its trail has one end.
 * @returns as {@link writeStep}
 */
export async function writeWholeStep(
  pool: Pool,
  step: Step,
  document?: NewDocument,
): Promise<{ number: number | null } | null> {
  if (!document && !step.register) return writeStep(pool, step);
  return inTransaction(pool, async (client) => {
    const written = await writeStep(client, step);
    if (written && document) await insertDocument(client, document, placeIn(step));
    if (written) await followStep(onClient(client), step);
    return written;
  });
}
