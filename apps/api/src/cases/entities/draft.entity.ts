import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import type { JsonObject } from '../../../../../libs/engine/types.js';
import { CaseEntity } from './case.entity.js';

/** The form as far as it has been filled in. Saving it is not a step of the procedure. */
@Entity('drafts')
@Check('drafts_form', `jsonb_typeof(form) = 'object'`)
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'drafts_case' })
  caseId!: string;

  /** Of the form, not of the case. */
  @Column('integer')
  revision!: number;

  @Column('jsonb', { comment: 'personal: everything the applicant wrote' })
  form!: JsonObject;

  @Column('uuid', { name: 'saved_by', comment: 'personal: who saved it' })
  savedBy!: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
