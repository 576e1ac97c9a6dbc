import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import { oneOf } from '../database/one-of.js';
import { PersonEntity } from './person.entity.js';

/** Who put a holder into a seat. */
export const waysOfFilling = ['ralo', 'nomcom', 'elected', 'appointed', 'board', 'staff'] as const;
export type FilledHow = (typeof waysOfFilling)[number];

/** One person's time in one seat. A seat has at most one holder; one person may hold several. */
@Entity('seats')
@Check('seats_role', oneOf('role', roles))
@Check('seats_region', oneOf('region', ralos))
@Check('seats_filled_how', oneOf('filled_how', waysOfFilling))
@Check('seats_term', 'until >= since')
@Index('seats_by_seat', ['seat', 'since'])
@Index('seats_one_holder', ['seat'], { unique: true, where: '(until IS NULL)' })
export class SeatEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** For example `AF-1`, `CHAIR`, `STAFF-2`. */
  @Column('text')
  seat!: string;

  @Column('text')
  role!: Role;

  /** Region the seat stands for; null where it stands for none. */
  @Column('text', { nullable: true })
  region!: Ralo | null;

  @Column('uuid', { name: 'person_id', comment: 'personal: who holds the seat' })
  @ForeignKey(() => PersonEntity, { name: 'seats_person' })
  @Index('seats_by_person')
  personId!: string;

  @Column('text', { name: 'filled_how', default: 'staff' })
  filledHow!: FilledHow;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;

  /** Null while it lasts. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}
