import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordedReader } from '../../../../libs/policy/index.js';
import type { About, FieldClass } from '../../../../libs/policy/index.js';
import { assignedTo } from '../cases/assigned.js';
import { CaseReader } from '../cases/case-reader.js';
import { rightsOn } from '../cases/reading.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import { recordAccess } from '../trail/record-access.js';
import type { VersionRow } from './store/read-versions.js';

/** What somebody may see of the documents of a case. */
export interface DocumentRights {
  readonly classes: readonly FieldClass[];
  readonly about: About;
}

/** Who may see which documents, asked in this one place, and the record of who did. */
@Injectable()
export class ReadingOfDocuments {
  constructor(
    private readonly cases: CaseReader,
    private readonly database: DataSource,
  ) {}

  /** @throws ProblemError `unknown-case` */
  async rights({ seats }: Reader, caseId: string): Promise<DocumentRights> {
    const { number, organisation, view } = await this.cases.read(seats, caseId);
    const assigned = (await assignedTo(poolOf(this.database), seats, [caseId]))(caseId);
    const found = { number, organisation: organisation.id, region: view.region, recused: view.recused, assigned };
    return { classes: rightsOn(found, seats).classes, about: found };
  }

  /** Keeps that staff or an auditor was shown what is not public. Called before it is shown. */
  async record({ seats }: Reader, rows: readonly VersionRow[], requestId: string): Promise<void> {
    const closed = rows.filter(({ access }) => access !== 'public');
    const classes = [...new Set(closed.map(({ access }) => access))];
    const watcher = recordedReader(seats, classes);
    if (!watcher || !closed[0]) return;
    const revisions = closed.map(({ revision }) => revision);
    const reading = { reader: watcher, case: closed[0].case, what: 'fields', revisions, classes } as const;
    await recordAccess(poolOf(this.database), [reading], requestId);
  }
}
