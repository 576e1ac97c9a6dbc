import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import type { Access } from '../../../../libs/engine/types.js';
import { TransitionEntity } from './transition.entity.js';

/** A free text, a personal value or a ballot choice, apart from the trail, which holds a commitment to it. */
@Entity('sealed_data')
@Check('sealed_data_access', `access IN ('public', 'restricted', 'internal', 'ballot', 'sealed')`)
@Check('sealed_data_salt', 'length(salt) = 32')
@ForeignKey(() => TransitionEntity, ['caseId', 'revision'], ['caseId', 'revision'], { name: 'sealed_data_transition' })
export class SealedDataEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  revision!: number;

  /** JSON pointer into the payload. */
  @PrimaryColumn('text')
  path!: string;

  @Column('text')
  access!: Access;

  @Column('bytea')
  salt!: Buffer;

  /** Canonical JSON of the value. */
  @Column('bytea', { comment: 'personal: free text, personal values, ballot choices' })
  bytes!: Buffer;
}
