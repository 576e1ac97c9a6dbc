import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { oneOf } from '../database/one-of.js';

/** An act that was not accepted: who, what, why. Never what was in it. Only ever added. */
@Entity('refusals')
@Check('refusals_role', oneOf('role', roles))
@Check('refusals_region', oneOf('region', ralos))
@Index('refusals_by_case', ['caseId', 'id'])
@Index('refusals_by_time', ['at'])
@Index('refusals_by_person', ['person', 'id'])
export class RefusalEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('uuid', { name: 'case_id', nullable: true })
  @ForeignKey(() => CaseEntity, { name: 'refusals_case' })
  caseId!: string | null;

  /** Revision the case was at. */
  @Column('integer', { nullable: true })
  revision!: number | null;

  @Column('text')
  type!: string;

  /** Null where only those who act for the vote may know who does this. */
  @Column('uuid', { nullable: true, comment: 'personal: id of who was refused' })
  person!: string | null;

  @Column('text')
  role!: Role;

  @Column('text', { nullable: true })
  seat!: string | null;

  /** Region of a RALO leader. */
  @Column('text', { nullable: true })
  region!: Ralo | null;

  @Column('integer')
  status!: number;

  @Column('text')
  code!: string;

  @Column('text', { nullable: true })
  rule!: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
