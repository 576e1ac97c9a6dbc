import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { JsonObject } from '../../../../libs/engine/types.js';
import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { oneOf } from '../database/one-of.js';

/** As the database writes it: the step led to another state at the top of the chart. */
const betweenSteps =
  `(split_part(translate(from_state, '('::text, '.'::text), '.'::text, 1) <> ` +
  `split_part(translate(to_state, '('::text, '.'::text), '.'::text, 1))`;

/** One accepted step. Only ever added. */
@Entity('transitions')
@Check('transitions_revision', 'revision >= 1')
@Check('transitions_actor', '(actor IS NULL) = (deadline IS NOT NULL)')
@Check('transitions_role', oneOf('role', roles))
@Check('transitions_region', oneOf('region', ralos))
@Check('transitions_hashes', 'length(previous_hash) = 64 AND length(hash) = 64')
@Index('transitions_by_time', ['at'])
@Index('transitions_by_person', ['person', 'at'], { where: '(person IS NOT NULL)' })
@Index('transitions_by_seat', ['seat', 'at'], { where: '(seat IS NOT NULL)' })
@Index('transitions_by_role', ['role', 'at'], { where: '(role IS NOT NULL)' })
@Index('transitions_by_type', ['type', 'at'])
@Index('transitions_between_steps', ['caseId', 'revision'], { where: betweenSteps })
@Index('transitions_by_region', ['region', 'at'], { where: '(region IS NOT NULL)' })
export class TransitionEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'transitions_case' })
  caseId!: string;

  /** 1 for the opening, then one more each. */
  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  type!: string;

  /** Id of the deadline that fired; null for what people did. */
  @Column('text', { nullable: true })
  deadline!: string | null;

  @Column('uuid', { nullable: true, comment: 'personal: id of who acted' })
  person!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;

  @Column('text', { nullable: true })
  seat!: string | null;

  /** Region of the case, as it was after the step. */
  @Column('text', { nullable: true })
  region!: Ralo | null;

  /** As it is hashed. */
  @Column('jsonb', { nullable: true, comment: 'personal: id, seat and capacity of who acted' })
  actor!: Actor | null;

  /** True where only the Chair and staff may know who it was. */
  @Column('boolean', { name: 'actor_hidden' })
  actorHidden!: boolean;

  @Column('text', { name: 'from_state' })
  fromState!: string;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  procedure!: string;

  @Column('text')
  version!: string;

  @Column('jsonb', { comment: 'personal: ids of people, for example of an electorate' })
  payload!: JsonObject;

  /** Path in the payload to the commitment to the value sealed there, in hex. */
  @Column('jsonb')
  commitments!: Record<string, string>;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}
