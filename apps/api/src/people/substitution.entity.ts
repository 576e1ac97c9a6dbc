import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { ralos } from '../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import { oneOf } from '../database/one-of.js';
import { PersonEntity } from './person.entity.js';

/** Roles whose holders can name somebody to act for them. A vote of the ALAC knows no proxies. */
export const substitutableRoles = ['raloLeader', 'staff'] as const;
export type SubstitutableRole = (typeof substitutableRoles)[number];

/** Somebody who acts in a holder's seat for a period, while the holder has it. */
@Entity('substitutions')
@Check('substitutions_role', oneOf('role', substitutableRoles))
@Check('substitutions_region', oneOf('region', ralos))
@Check('substitutions_term', 'until >= since')
@Check('substitutions_somebody_else', 'substitute_person <> holder')
export class SubstitutionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  seat!: string;

  @Column('text')
  role!: SubstitutableRole;

  @Column('text', { nullable: true })
  region!: Ralo | null;

  @Column('uuid', { comment: 'personal: whose seat it is' })
  @ForeignKey(() => PersonEntity, { name: 'substitutions_holder' })
  holder!: string;

  @Column('uuid', { name: 'substitute_person', comment: 'personal: who acts in it' })
  @ForeignKey(() => PersonEntity, { name: 'substitutions_substitute' })
  @Index('substitutions_by_substitute')
  substitutePerson!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz')
  until!: Date;

  @Column('uuid', { name: 'named_by', comment: 'personal: who named them' })
  @ForeignKey(() => PersonEntity, { name: 'substitutions_named_by' })
  namedBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
