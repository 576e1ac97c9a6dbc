import type { Pool } from 'pg';

import { ProblemError } from '../../../../../libs/problems/index.js';
import type { DocumentFact } from '../../../../../workflows/shared/procedure.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import type { NewDocument } from './new-document.js';

interface Row {
  readonly used: number;
  readonly latest: number | null;
  readonly person: string | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly organisation: string | null;
}

const text = `
  SELECT used.bytes AS used, first.latest, t.person, t.role, t.actor->>'region' AS region,
    t.actor->>'organisation' AS organisation
  FROM (SELECT coalesce(sum(size), 0)::float8 AS bytes FROM document_versions WHERE case_id = $1) used
  LEFT JOIN (
    SELECT min(revision) AS revision, max(version) AS latest FROM document_versions
    WHERE case_id = $1 AND document_id = $2 GROUP BY document_id
  ) first ON true
  LEFT JOIN transitions t ON t.case_id = $1 AND t.revision = first.revision`;

/** A paper is replaced by whoever brought it: the person, their organisation, their region, the same office; or by staff. */
function mayReplace({ person, role, region, organisation }: Row, actor: Actor): boolean {
  if (actor.role === 'staff' || person === actor.person) return true;
  if (actor.role !== role) return false;
  return organisation === (actor.organisation ?? null) && region === (actor.region ?? null);
}

/**
 * What the house says of a new file: which document and which version it becomes. The number holds because the step is
 * written only while the case is still at the revision on which this was read.
 * @throws ProblemError `unknown-document`, `not-possible-now` where the case would hold too much
 */
export async function documentFact(
  pool: Pool,
  caseId: string,
  actor: Actor,
  document: NewDocument,
): Promise<DocumentFact> {
  const { id, replaces, mediaType, sha256, bytes, perCase } = document;
  const { rows } = await pool.query<Row>({ name: 'document-fact', text, values: [caseId, replaces] });
  const found = rows[0];
  if (!found) throw new Error('A sum is one row.');
  if (replaces !== null && (found.latest === null || !mayReplace(found, actor))) {
    throw new ProblemError('unknown-document', 'There is no such document in this case that you could replace.');
  }
  if (found.used + bytes.length > perCase) {
    const detail = `The documents of one case may have ${perCase} bytes together; ${found.used} are used.`;
    throw new ProblemError('not-possible-now', detail, { reason: 'documents-too-large' });
  }
  return { document: replaces ?? id, version: (found.latest ?? 0) + 1, mediaType, size: bytes.length, sha256 };
}
