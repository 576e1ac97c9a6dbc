import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { oneOf } from '../../database/one-of.js';
import { OrganisationEntity } from '../../people/organisation.entity.js';
import { PersonEntity } from '../../people/person.entity.js';

/** What two organisations that look alike turned out to be. */
export const verdicts = ['same', 'different'] as const;
export type Verdict = (typeof verdicts)[number];

/** What staff has decided about two organisations that look alike. */
@Entity('organisation_links')
@Check('organisation_links_verdict', oneOf('verdict', verdicts))
@Check('organisation_links_two', 'organisation_id <> other_id')
export class OrganisationLinkEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_links_organisation' })
  organisationId!: string;

  @PrimaryColumn('uuid', { name: 'other_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'organisation_links_other' })
  otherId!: string;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { comment: 'personal: free text' })
  reason!: string;

  @Column('uuid', { name: 'decided_by', comment: 'personal: who decided' })
  @ForeignKey(() => PersonEntity, { name: 'organisation_links_person' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'decided_at', default: () => 'now()' })
  decidedAt!: Date;
}
