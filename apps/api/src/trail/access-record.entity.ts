import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { oneOf } from '../database/one-of.js';
import { readingKindsOfCases, readingKindsOfTheOffice } from './reading-kinds.js';
import type { ReadingOf } from './reading-kinds.js';

/** Somebody read what only a few may read. Only ever added. */
@Entity('access_records')
@Check('access_records_role', oneOf('role', roles))
@Check(
  'access_records_what',
  `${oneOf('what', readingKindsOfCases)} AND case_id IS NOT NULL OR ${oneOf('what', readingKindsOfTheOffice)} AND case_id IS NULL`,
)
@Index('access_records_by_case', ['caseId', 'id'])
@Index('access_records_by_person', ['person', 'id'])
@Index('access_records_by_time', ['at'])
export class AccessRecordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  /** Null for what was read of the office. */
  @Column('uuid', { name: 'case_id', nullable: true })
  @ForeignKey(() => CaseEntity, { name: 'access_records_case' })
  caseId!: string | null;

  @Column('uuid', { comment: 'personal: id of who read' })
  person!: string;

  @Column('text')
  role!: Role;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text')
  what!: ReadingOf;

  /** Revisions of the case, or of the office's trail, that were shown. */
  @Column('integer', { array: true })
  revisions!: number[];

  /** Classes of the fields that were shown; none where the kind says it all. */
  @Column('text', { array: true, default: [] })
  classes!: string[];

  /** Whose data were shown, where people were read. */
  @Column('uuid', { array: true, default: [], comment: 'personal: ids of people whose data were read' })
  people!: string[];

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
