import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { JsonObject } from '../../../../libs/engine/types.js';

/** The operator's own values for a procedure's rules, with the reason. Only ever added; the newest in force counts. */
@Entity('rule_sets')
@Check('rule_sets_overrides', `jsonb_typeof(overrides) = 'object'`)
@Check('rule_sets_reason_length', 'char_length(reason) BETWEEN 1 AND 4000')
@Unique('rule_sets_request', ['decidedBy', 'requestKey'])
@Index('rule_sets_in_force', ['procedure', 'inForceFrom'])
export class RuleSetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  procedure!: string;

  /** Rule id to value, replacing the whole of the set before. */
  @Column('jsonb')
  overrides!: JsonObject;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'decided_by', comment: 'personal: id of who decided' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'in_force_from' })
  inForceFrom!: Date;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;

  /** Idempotency key of the request that added it. */
  @Column('text', { name: 'request_key' })
  requestKey!: string;

  /** Keyed code of that request. */
  @Column('bytea', { name: 'request_mac' })
  requestMac!: Buffer;
}
