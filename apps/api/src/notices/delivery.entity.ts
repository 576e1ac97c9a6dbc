import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { MessageEntity } from '../messages/message.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { MailList } from './mail-config.js';

/**
 * How far a letter to one reader is. `refused`: the mail server will not take it, whatever we do; `parked`: tried for
 * days in vain; `skipped`: not sent, on purpose or for want of an address.
 */
export const deliveryStates = ['pending', 'sent', 'refused', 'parked', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One letter to one reader. It holds neither the text nor an address: both are looked up when it is sent. */
@Entity('deliveries')
@Check('deliveries_reader', '(person_id IS NULL) <> (list IS NULL)')
@Check('deliveries_list', `list IN ('AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO', 'public')`)
@Check('deliveries_status', `status IN ('pending', 'sent', 'refused', 'parked', 'skipped')`)
@Check('deliveries_settled', `(status = 'pending') = (settled_at IS NULL)`)
@Index('deliveries_to_person', ['messageId', 'personId'], { unique: true, where: '(person_id IS NOT NULL)' })
@Index('deliveries_to_list', ['messageId', 'list'], { unique: true, where: '(list IS NOT NULL)' })
@Index('deliveries_due', ['nextAt'], { where: `(status = 'pending'::text)` })
@Index('deliveries_not_sent', ['id'], { where: `(status = ANY (ARRAY['refused'::text, 'parked'::text]))` })
export class DeliveryEntity {
  /** Also what its Message-ID is made of. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'message_id' })
  @ForeignKey(() => MessageEntity, { name: 'deliveries_message' })
  messageId!: string;

  @Column('uuid', { name: 'person_id', nullable: true, comment: 'personal: who gets the letter' })
  @ForeignKey(() => PersonEntity, { name: 'deliveries_person' })
  personId!: string | null;

  /** A list instead of a person. */
  @Column('text', { nullable: true })
  list!: MailList | null;

  @Column('text', { default: 'pending' })
  status!: DeliveryState;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** Until then nobody takes it up. */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  /** Code of what kept it, for example `550 5.1.1` or `over`. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When it was sent or given up. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
