import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import type { JsonObject, StateValue } from '../../../../../libs/engine/types.js';
import { ralos, roles } from '../../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../../workflows/shared/roles.js';
import { oneOf } from '../../database/one-of.js';
import { OrganisationEntity } from '../../people/organisation.entity.js';

/** Where a case stands. `state` and `context` are the truth; what follows them is copied out of it for the lists. */
@Entity('cases')
@Unique('cases_number', ['number', 'procedure'])
@Check('cases_numbered', '(number IS NULL) = (numbered_revision IS NULL)')
@Check('cases_context', `jsonb_typeof(context) = 'object'`)
@Check('cases_region', oneOf('region', ralos))
@Check('cases_turn', `turn <@ ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]`)
@Check('cases_revision', 'revision >= 1')
@Check('cases_last_hash', 'length(last_hash) = 64')
@Index('cases_by_state', ['stateName', 'id'])
@Index('cases_by_region', ['region', 'id'])
@Index('cases_by_organisation', ['organisationId', 'id'])
@Index('cases_by_earlier_case', ['earlierCaseId'], { where: '(earlier_case_id IS NOT NULL)' })
@Index('cases_by_due', ['dueAt', 'id'], { where: 'open' })
@Index('cases_open', ['id'], { where: 'open' })
// By what is due, nothing last: an expression, which the library cannot say.
@Index('cases_by_urgency', { synchronize: false })
@Index('cases_one_open_withdrawal', ['organisationId'], {
  unique: true,
  where: `(open AND (procedure = 'withdrawal'::text))`,
})
export class CaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counted by procedure. Null until an application was submitted, or something stated in a withdrawal. */
  @Column('integer', { nullable: true })
  number!: number | null;

  /** Revision from which the number counts, so that an answer given before can be given again. */
  @Column('integer', { name: 'numbered_revision', nullable: true })
  numberedRevision!: number | null;

  @Column('text')
  procedure!: string;

  @Column('text')
  version!: string;

  @Column('jsonb')
  state!: StateValue;

  /** Never served. */
  @Column('jsonb', { comment: 'personal: ids of people, choices of an open vote' })
  context!: JsonObject;

  /** State at the top of the chart, for example `dueDiligence`. */
  @Column('text', { name: 'state_name' })
  stateName!: string;

  @Column('text')
  phase!: string;

  @Column('text', { nullable: true })
  region!: Ralo | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'cases_organisation' })
  organisationId!: string;

  @Column('uuid', { name: 'earlier_case_id', nullable: true })
  @ForeignKey(() => CaseEntity, { name: 'cases_earlier_case' })
  earlierCaseId!: string | null;

  /** When the step that is running should be done; null where nothing runs. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** Whose turn it is. */
  @Column('text', { array: true })
  turn!: Role[];

  @Column('boolean')
  open!: boolean;

  @Column('integer')
  revision!: number;

  @Column('text', { name: 'last_hash' })
  lastHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Instant of the last transition. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
