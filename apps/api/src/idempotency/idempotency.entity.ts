import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { TransitionEntity } from '../trail/transition.entity.js';

/** What a request with a key led to. It holds a keyed code of the body, never the body. Forgotten after some days. */
@Entity('idempotency')
// A block range index, which the migration makes.
@Index('idempotency_by_age', { synchronize: false })
@Check('idempotency_key_length', 'char_length(key) BETWEEN 1 AND 255')
@ForeignKey(() => TransitionEntity, ['caseId', 'revision'], ['caseId', 'revision'], { name: 'idempotency_transition' })
export class IdempotencyEntity {
  @PrimaryColumn('uuid', { name: 'person_id', comment: 'personal: whose request it was' })
  personId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('bytea')
  mac!: Buffer;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
