import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { CaseEntity } from '../cases/entities/case.entity.js';

/** Something the procedure could not decide. The case stays as it was until staff has looked at it. */
@Entity('incidents')
@Check('incidents_source', `source IN ('act', 'deadline', 'open', 'read')`)
@Index('incidents_open', ['caseId', 'code'], { unique: true, where: '(closed_at IS NULL)' })
export class IncidentEntity {
  /** Also the reference that people are given. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  @ForeignKey(() => CaseEntity, { name: 'incidents_case' })
  caseId!: string | null;

  @Column('text')
  code!: string;

  @Column('text')
  detail!: string;

  @Column('text')
  source!: 'act' | 'deadline' | 'open' | 'read';

  /** Event type that met it first. */
  @Column('text', { nullable: true })
  type!: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  /** How often it was met. */
  @Column('integer', { default: 1 })
  times!: number;

  @Column('timestamptz', { name: 'first_at', default: () => 'clock_timestamp()' })
  firstAt!: Date;

  @Column('timestamptz', { name: 'last_at', default: () => 'clock_timestamp()' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
