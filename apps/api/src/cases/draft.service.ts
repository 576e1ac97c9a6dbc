import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { describe } from '../../../../libs/engine/index.js';
import type { Instant, JsonObject } from '../../../../libs/engine/types.js';
import { may, recordedReader } from '../../../../libs/policy/index.js';
import type { FieldError } from '../../../../libs/problems/field-error.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { procedureOf } from '../../../../workflows/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { milliseconds } from '../database/instants.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { recordAccess } from '../trail/record-access.js';
import { again } from './again.js';
import { mayReadCase } from './reading.js';
import { aboutOf } from './about.js';
import { readCase } from './store/read-case.js';
import type { StoredCase } from './store/stored-case.js';

/** The form of a case as far as it has been filled in. */
export interface Draft {
  readonly case: string;
  /** Of the form; 0 as long as nothing has been saved. */
  readonly revision: number;
  readonly form: JsonObject;
  readonly savedAt: Instant | null;
  /** What has been filled in and could not be submitted as it is. */
  readonly wrong: readonly FieldError[];
}

type SavedDraft = Omit<Draft, 'wrong'>;

const read = `SELECT case_id AS case, revision, form, ${milliseconds('saved_at')} AS "savedAt" FROM drafts WHERE case_id = $1`;

/**
 * The case is held still while the form is saved, so that a form is never saved into a state that no longer takes one.
 * `$2` is the revision of the case, `$4` that of the form.
 */
const save = `
  WITH open AS (SELECT id FROM cases WHERE id = $1 AND revision = $2 FOR SHARE)
  INSERT INTO drafts (case_id, revision, form, saved_by, saved_at)
  SELECT id, 1, $3::jsonb, $5, clock_timestamp() FROM open WHERE $4 = 0 OR EXISTS (SELECT FROM drafts WHERE case_id = $1)
  ON CONFLICT (case_id) DO UPDATE SET revision = drafts.revision + 1, form = excluded.form, saved_by = excluded.saved_by,
    saved_at = excluded.saved_at WHERE drafts.revision = $4
  RETURNING case_id AS case, revision, form, ${milliseconds('saved_at')} AS "savedAt"`;

const notYours = (detail: string): ProblemError => new ProblemError('not-your-role', detail);
const unknown = (): ProblemError => new ProblemError('unknown-case', 'There is no such case.');

/** Keeps the form between sittings. That is not a step of the procedure and leaves nothing in the trail. */
@Injectable()
export class DraftService {
  constructor(private readonly database: DataSource) {}

  /**
   * The form as it was last saved.
   * @throws ProblemError `unknown-case`, `not-your-role` for those who may not read what is not public
   */
  async read(readers: readonly Actor[], caseId: string, requestId: string | null = null): Promise<Draft> {
    const stored = await readCase(this.pool, caseId, null);
    if (!stored || !mayReadCase(stored, readers)) throw unknown();
    if (may(readers, 'forms', 'read', aboutOf(stored)) === 'none') {
      throw notYours('The form as it is being filled in is for the applicant, staff and auditors only.');
    }
    const reader = recordedReader(readers, ['restricted']);
    const reading = reader && { reader, case: caseId, what: 'form' as const, revisions: [], classes: [] };
    await recordAccess(this.pool, reading ? [reading] : [], requestId);
    return withWrong(stored, await this.saved(caseId));
  }

  /**
   * Saves the whole form, complete or not.
   * @param expected revision of the form that was seen, 0 where nothing had been saved
   * @throws ProblemError `unknown-case`, `not-your-role`, `not-possible-now` outside the states in which the applicant
   *   fills in the form, `invalid-payload` where a value does not fit its field, `revision-required`, `revision-mismatch`
   */
  async save(actor: Actor, caseId: string, form: JsonObject, expected: number | null): Promise<Draft> {
    return again(async () => {
      const stored = await readCase(this.pool, caseId, null);
      if (!stored || !mayReadCase(stored, [actor])) throw unknown();
      if (may([actor], 'forms', 'save', aboutOf(stored)) === 'none')
        throw notYours('Only the applicant and staff fill in the form.');
      if (expected === null) throw new ProblemError('revision-required', 'Name the revision of the form in If-Match.');
      await this.requireOpenForm(stored);
      requireFitting(stored, form);
      const values = [caseId, stored.revision, JSON.stringify(form), expected, actor.person];
      const { rows } = await this.pool.query<SavedDraft>({ name: 'save-draft', text: save, values });
      return rows[0] ? withWrong(stored, rows[0]) : this.requireRevision(caseId, expected);
    });
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async saved(caseId: string): Promise<SavedDraft> {
    const { rows } = await this.pool.query<SavedDraft>({ name: 'read-draft', text: read, values: [caseId] });
    return rows[0] ?? { case: caseId, revision: 0, form: {}, savedAt: null };
  }

  /** Nothing was saved: because of the form's revision, or because the case moved on, which is no reason to refuse yet. */
  private async requireRevision(caseId: string, expected: number): Promise<null> {
    const { revision } = await this.saved(caseId);
    if (revision === expected) return null;
    throw new ProblemError('revision-mismatch', `The form is at revision ${revision} now, you saw ${expected}.`, {
      revision,
    });
  }

  private async requireOpenForm({ id, snapshot, now }: StoredCase): Promise<void> {
    const about = { case: id, source: 'read', type: null, requestId: null } as const;
    const { tags } = await asIncident(this.pool, about, () => describe(snapshot, now));
    if (!tags.includes('formOpen')) {
      throw new ProblemError('not-possible-now', 'The form is not open: the application is with somebody else.');
    }
  }
}

const missing: ReadonlySet<string> = new Set(['required', 'not-accepted']);

function withWrong({ snapshot: { procedure, version } }: StoredCase, draft: SavedDraft): Draft {
  const wrong = procedureOf(procedure, version)?.checkForm(draft.form) ?? [];
  return { ...draft, wrong: wrong.filter(({ code }) => !missing.has(code)) };
}

/** Incomplete is fine, and so is half an address; what no answer to the question could begin with is not. */
function requireFitting({ snapshot: { procedure, version } }: StoredCase, form: JsonObject): void {
  const wrong = procedureOf(procedure, version)?.checkDraft(form) ?? [];
  if (wrong.length === 0) return;
  const errors = wrong.map((error) => ({ ...error, pointer: `/form${error.pointer}` }));
  throw new ProblemError('invalid-payload', 'Some of what was filled in does not fit; nothing was saved.', { errors });
}
