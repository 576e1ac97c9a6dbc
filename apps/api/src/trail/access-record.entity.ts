import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { oneOf } from '../database/one-of.js';
import { readingKinds } from './reading-kinds.js';
import type { ReadingOf } from './reading-kinds.js';

/** Somebody read what only a few may read. Only ever added. */
@Entity('access_records')
@Check('access_records_role', oneOf('role', roles))
@Check('access_records_what', oneOf('what', readingKinds))
@Index('access_records_by_case', ['caseId', 'id'])
export class AccessRecordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'access_records_case' })
  caseId!: string;

  @Column('uuid', { comment: 'personal: id of who read' })
  person!: string;

  @Column('text')
  role!: Role;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text')
  what!: ReadingOf;

  /** Revisions of the case that were shown. */
  @Column('integer', { array: true })
  revisions!: number[];

  /** Classes of the fields that were shown; none where the kind says it all. */
  @Column('text', { array: true, default: [] })
  classes!: string[];

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
