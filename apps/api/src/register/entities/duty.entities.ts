import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { participationKinds } from '../../../../../workflows/standing/activity.js';
import type { ParticipationKind } from '../../../../../workflows/standing/activity.js';
import { expectations } from '../../../../../workflows/standing/expectations.js';
import type { Expectation } from '../../../../../workflows/standing/expectations.js';
import { oneOf } from '../../database/one-of.js';
import { PersonEntity } from '../../people/person.entity.js';
import { RegisterEntryEntity } from './register-entry.entity.js';

/** That an ALS took part in something of its region. */
@Entity('participation')
@Check('participation_kind', oneOf('kind', participationKinds))
@Index('participation_once', ['organisationId', 'kind', 'heldOn', 'what'], { unique: true })
export class ParticipationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => RegisterEntryEntity, { name: 'participation_entry' })
  organisationId!: string;

  @Column('text')
  kind!: ParticipationKind;

  @Column('date', { name: 'held_on' })
  heldOn!: string;

  /** The occasion, in a few words: the same for all who took part. */
  @Column('text')
  what!: string;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt!: Date;
}

/** The short report that an ALS gives every two years. */
@Entity('als_reports')
@Index('als_reports_by_organisation', ['organisationId', 'reportedAt'])
export class AlsReportEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => RegisterEntryEntity, { name: 'als_reports_entry' })
  organisationId!: string;

  @Column('text', { comment: 'personal: free text of a report' })
  activities!: string;

  @Column('text', { comment: 'personal: free text of a report' })
  members!: string;

  @Column('uuid', { name: 'reported_by', comment: 'personal: who reported' })
  @ForeignKey(() => PersonEntity, { name: 'als_reports_person' })
  reportedBy!: string;

  @Column('timestamptz', { name: 'reported_at', default: () => 'now()' })
  reportedAt!: Date;
}

/** That an ALS is spared an expectation for a time. */
@Entity('waivers')
@Check('waivers_expectation', oneOf('expectation', expectations))
@Index('waivers_by_organisation', ['organisationId', 'until'])
export class WaiverEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => RegisterEntryEntity, { name: 'waivers_entry' })
  organisationId!: string;

  @Column('text')
  expectation!: Expectation;

  @Column('text', { comment: 'personal: free text' })
  reason!: string;

  @Column('timestamptz')
  until!: Date;

  @Column('uuid', { name: 'granted_by', comment: 'personal: who granted it' })
  @ForeignKey(() => PersonEntity, { name: 'waivers_person' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt!: Date;
}
