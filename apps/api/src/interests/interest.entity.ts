import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { roles } from '../../../../workflows/shared/roles.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { oneOf } from '../database/one-of.js';
import { interestKinds } from './interest-kinds.js';
import type { InterestKind } from './interest-kinds.js';

/** An interest that somebody declared in a case. Only ever added; the reason stands apart and can be erased. */
@Entity('declared_interests')
@Check('declared_interests_role', oneOf('role', roles))
@Check('declared_interests_kind', oneOf('kind', interestKinds))
@Unique('declared_interests_request', ['person', 'requestKey'])
@Index('declared_interests_by_case', ['caseId', 'person'])
export class InterestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'declared_interests_case' })
  caseId!: string;

  @Column('uuid', { comment: 'personal: id of who declared it' })
  person!: string;

  @Column('text', { nullable: true })
  role!: Role | null;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text')
  kind!: InterestKind;

  /** To the reason, in hex; null where none was given. */
  @Column('text', { nullable: true })
  commitment!: string | null;

  @Column('timestamptz', { name: 'declared_at', default: () => 'clock_timestamp()' })
  declaredAt!: Date;

  @Column('text', { name: 'request_key' })
  requestKey!: string;

  @Column('bytea', { name: 'request_mac' })
  requestMac!: Buffer;
}

/** Why, as canonical JSON, with the salt of its commitment. */
@Entity('declared_interest_reasons')
@Check('declared_interest_reasons_salt', 'length(salt) = 32')
export class InterestReasonEntity {
  @PrimaryColumn('uuid', { name: 'interest_id' })
  @ForeignKey(() => InterestEntity, { name: 'declared_interest_reasons_interest' })
  interestId!: string;

  @Column('bytea')
  salt!: Buffer;

  @Column('bytea', { comment: 'personal: free text' })
  bytes!: Buffer;
}
