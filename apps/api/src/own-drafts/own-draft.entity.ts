import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import type { JsonObject } from '../../../../libs/engine/types.js';
import { CaseEntity } from '../cases/entities/case.entity.js';

/** What somebody has written of a step that they have not sent. Read by nobody else. */
@Entity('own_drafts')
@Check('own_drafts_payload', `jsonb_typeof(payload) = 'object'`)
export class OwnDraftEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'own_drafts_case' })
  caseId!: string;

  @PrimaryColumn('uuid', { comment: 'personal: id of who wrote it' })
  person!: string;

  /** Type of the step. */
  @PrimaryColumn('text')
  event!: string;

  @Column('jsonb', { comment: 'personal: free text' })
  payload!: JsonObject;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
