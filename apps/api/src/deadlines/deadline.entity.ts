import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { CaseEntity } from '../cases/entities/case.entity.js';

/** A clock that runs: the statechart's `after`, kept where it survives a restart. */
@Entity('deadlines')
export class DeadlineEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'deadlines_case' })
  caseId!: string;

  /** XState's id, unique within the case. */
  @PrimaryColumn('text')
  id!: string;

  /** Name of the delay in the statechart. */
  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'due_at' })
  @Index('deadlines_by_due')
  dueAt!: Date;

  /** How often a worker has taken it up. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Until then another worker leaves it alone; null when nobody has taken it up. */
  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;
}
