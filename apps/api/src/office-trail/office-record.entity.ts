import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { JsonObject } from '../../../../libs/engine/types.js';
import { roles } from '../../../../workflows/shared/roles.js';
import type { Actor, Role } from '../../../../workflows/shared/roles.js';
import { oneOf } from '../database/one-of.js';

/** Something that happened in the office itself: who holds which seat, who speaks for whom. Only ever added. */
@Entity('office_trail')
@Check('office_trail_revision', 'revision >= 1')
@Check('office_trail_role', oneOf('role', roles))
@Check('office_trail_hashes', 'length(previous_hash) = 64 AND length(hash) = 64')
@Index('office_trail_request', ['person', 'requestKey'], { unique: true, where: '(request_key IS NOT NULL)' })
@Index('office_trail_by_person', ['person', 'revision'], { where: '(person IS NOT NULL)' })
@Index('office_trail_by_seat', ['seat', 'revision'], { where: '(seat IS NOT NULL)' })
@Index('office_trail_by_organisation', ['organisationId', 'revision'], { where: '(organisation_id IS NOT NULL)' })
export class OfficeRecordEntity {
  /** Place in the office's chain, from 1. */
  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  type!: string;

  @Column('uuid', { nullable: true, comment: 'personal: id of who acted' })
  person!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;

  /** Seat that it is about. */
  @Column('text', { nullable: true })
  seat!: string | null;

  /** Organisation that it is about. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  /** As it is hashed; null for what was done at the command line. */
  @Column('jsonb', { nullable: true, comment: 'personal: id, seat and capacity of who acted' })
  actor!: Actor | null;

  @Column('text', { name: 'from_state' })
  fromState!: string;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  version!: string;

  @Column('jsonb', { comment: 'personal: ids of people' })
  payload!: JsonObject;

  @Column('jsonb')
  commitments!: Record<string, string>;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  /** Idempotency key of the request that caused it; on the first of its records only. */
  @Column('text', { name: 'request_key', nullable: true })
  requestKey!: string | null;

  /** Keyed code of that request. */
  @Column('bytea', { name: 'request_mac', nullable: true })
  requestMac!: Buffer | null;

  /** Id of what the request made or changed: with it the same request gets the same answer. */
  @Column('uuid', { nullable: true })
  result!: string | null;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}
