import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { OfficeRecordEntity } from './office-record.entity.js';

/** A name or an address, apart from the office's trail, which holds a commitment to it. */
@Entity('office_sealed')
@Check('office_sealed_salt', 'length(salt) = 32')
export class OfficeSealedEntity {
  @PrimaryColumn('integer')
  @ForeignKey(() => OfficeRecordEntity, { name: 'office_sealed_record' })
  revision!: number;

  /** JSON pointer into the payload. */
  @PrimaryColumn('text')
  path!: string;

  @Column('bytea')
  salt!: Buffer;

  /** Canonical JSON of the value. */
  @Column('bytea', { comment: 'personal: names and addresses of people' })
  bytes!: Buffer;
}
