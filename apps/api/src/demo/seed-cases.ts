import type { Pool } from 'pg';
import { Cast } from './cast.js';
import { demoOrganisations } from './organisations.js';
import { PastCase } from './past-case.js';
import { stories } from './stories.js';

/** Which organisations have a case already, by id. */
async function withCase(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>('SELECT DISTINCT organisation_id AS id FROM cases');
  return new Set(rows.map(({ id }) => id));
}

/**
 * Plays the demo cases of the organisations that have none, each through the engine from its first draft on.
 * @param say told when there is something to do
 */
export async function seedCases(pool: Pool, say: (line: string) => void): Promise<void> {
  const cast = await Cast.gather(pool);
  const begun = await withCase(pool);
  const missing = stories.flatMap((story) => {
    const applicant = cast.applicantOf(story.organisation);
    return applicant?.organisation && !begun.has(applicant.organisation) ? [{ ...story, applicant }] : [];
  });
  if (missing.length === 0) return;
  say(`Playing ${missing.length} demo cases.`);
  for (const { organisation, applicant, daysAgo, play } of missing) {
    const at = await PastCase.open(pool, applicant, daysAgo);
    await play({ at, cast, organisation: demoOrganisations[organisation] });
  }
}
