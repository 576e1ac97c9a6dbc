import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { fieldClasses, recordedReader } from '../../../../../libs/policy/index.js';
import type { FieldClass } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { procedureOf } from '../../../../../workflows/index.js';
import type { FormField } from '../../../../../workflows/shared/form.js';
import type { Procedure } from '../../../../../workflows/shared/procedure.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { poolOf } from '../../database/pool.js';
import { recordAccess } from '../../trail/record-access.js';
import { sealedWith } from '../../trail/sealed-values.js';
import { aboutFor } from '../about.js';
import { mayReadCase, rightsOn } from '../reading.js';
import { readCase } from '../store/read-case.js';
import { answersAfter, differencesBetween, givenAnswers, readableFields, sinceWhole } from './answers.js';
import type { Answer, Answers, Difference } from './answers.js';
import { formRecords } from './form-records.js';
import type { FormRecord } from './form-records.js';

/** A version of the form, counted from 1. */
export interface FormVersion extends FormRecord {
  readonly version: number;
}

/** Classes of which a reader is told nothing. */
interface Hidden {
  readonly hidden: readonly FieldClass[];
}

/** A version as a reader may see it. */
export interface ShownVersion extends Hidden {
  readonly version: FormVersion;
  readonly answers: readonly { readonly field: FormField; readonly answer: Answer }[];
}

/** Two versions side by side as a reader may see them. */
export interface ShownDifferences extends Hidden {
  readonly from: FormVersion;
  readonly to: FormVersion;
  readonly differences: readonly Difference[];
}

interface Found {
  readonly procedure: Procedure;
  readonly versions: readonly FormVersion[];
  readonly classes: readonly FieldClass[];
}

const unknownCase = (): ProblemError => new ProblemError('unknown-case', 'There is no such case.');
const unknownVersion = (): ProblemError =>
  new ProblemError('unknown-resource', 'There is no such version of the form in this case.');

/** The form as it was handed in, again, and corrected: taken from the trail, so that it is what was decided on. */
@Injectable()
export class FormVersions {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `unknown-case` */
  async list(readers: readonly Actor[], caseId: string): Promise<readonly FormVersion[]> {
    return (await this.find(readers, caseId)).versions;
  }

  /** @throws ProblemError `unknown-case`, `unknown-resource` */
  async read(readers: readonly Actor[], caseId: string, version: number, requestId: string): Promise<ShownVersion> {
    const found = await this.find(readers, caseId);
    const [answers] = await this.answersOf(found, [version], readers, requestId);
    const shown = givenAnswers(answers ?? new Map(), readableFields(found.procedure, found.classes));
    return { version: versionIn(found, version), answers: shown, hidden: hiddenOf(found) };
  }

  /**
   * @param from version before; the one before `to` where left out
   * @param to version after; the last where left out
   * @throws ProblemError `unknown-case`, `unknown-resource`
   */
  async compare(
    readers: readonly Actor[],
    caseId: string,
    { from, to }: { readonly from?: number; readonly to?: number },
    requestId: string,
  ): Promise<ShownDifferences> {
    const found = await this.find(readers, caseId);
    const after = to ?? found.versions.length;
    const before = from ?? Math.max(1, after - 1);
    const [earlier, later] = await this.answersOf(found, [before, after], readers, requestId);
    const fields = readableFields(found.procedure, found.classes);
    return {
      from: versionIn(found, before),
      to: versionIn(found, after),
      differences: differencesBetween(earlier ?? new Map(), later ?? new Map(), fields),
      hidden: hiddenOf(found),
    };
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async find(readers: readonly Actor[], caseId: string): Promise<Found> {
    const stored = await readCase(this.pool, caseId, null);
    if (!stored || !mayReadCase(stored, readers)) throw unknownCase();
    const procedure = procedureOf(stored.snapshot.procedure, stored.snapshot.version);
    if (!procedure) throw unknownVersion();
    const records = await formRecords(this.pool, caseId, Object.keys(procedure.formSteps));
    const { classes } = rightsOn(await aboutFor(this.pool, stored, readers), readers);
    return { procedure, versions: records.map((record, i) => ({ ...record, version: i + 1 })), classes };
  }

  /** What is shown of each version; readings that are to be recorded are, before anything is shown. */
  private async answersOf(
    { procedure, versions, classes }: Found,
    wanted: readonly number[],
    readers: readonly Actor[],
    requestId: string,
  ): Promise<Answers[]> {
    const needed = wanted.map((version) => {
      if (!versions[version - 1]) throw unknownVersion();
      return sinceWhole(versions.slice(0, version), procedure);
    });
    const records = [...new Set(needed.flat())];
    const values = await sealedWith(
      this.pool,
      records.map(({ case: caseId, revision }) => ({ caseId, revision })),
    );
    await this.record(readers, records, classes, requestId);
    const fields = readableFields(procedure, classes);
    return needed.map((steps) => answersAfter(steps, values, procedure, fields));
  }

  private async record(
    readers: readonly Actor[],
    records: readonly FormRecord[],
    classes: readonly FieldClass[],
    requestId: string,
  ): Promise<void> {
    const shown = classes.filter((field) => field === 'restricted');
    const reader = recordedReader(readers, shown);
    const [first] = records;
    if (!reader || !first) return;
    const revisions = records.map(({ revision }) => revision);
    const reading = { reader, case: first.case, what: 'fields', revisions, classes: shown } as const;
    await recordAccess(this.pool, [reading], requestId);
  }
}

function versionIn({ versions }: Found, version: number): FormVersion {
  const found = versions[version - 1];
  if (!found) throw unknownVersion();
  return found;
}

function hiddenOf({ procedure, classes }: Found): FieldClass[] {
  const used = new Set<FieldClass>(procedure.formSections.flatMap(({ fields }) => fields.map(({ access }) => access)));
  return fieldClasses.filter((field) => used.has(field) && !classes.includes(field));
}
