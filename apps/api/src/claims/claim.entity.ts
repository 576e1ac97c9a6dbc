import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { CaseEntity } from '../cases/entities/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody on the staff works on a case, or did. */
@Entity('claims')
@Check('claims_term', 'until >= since')
@Index('claims_one_at_a_time', ['caseId'], { unique: true, where: '(until IS NULL)' })
@Index('claims_by_person', ['personId'], { where: '(until IS NULL)' })
export class ClaimEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'claims_case' })
  caseId!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: who works on the case' })
  @ForeignKey(() => PersonEntity, { name: 'claims_person' })
  personId!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  since!: Date;

  /** Null while they do. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}
