import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { TransitionEntity } from '../trail/transition.entity.js';

/** A letter that a step asks for. It holds no contents and no names: both are looked up when it is sent. */
@Entity('messages')
@Check('messages_status', `status IN ('pending', 'addressed', 'expired')`)
@ForeignKey(() => TransitionEntity, ['caseId', 'revision'], ['caseId', 'revision'], { name: 'messages_transition' })
@Index('messages_by_case', ['caseId', 'revision'])
@Index('messages_pending', ['id'], { where: `(status = 'pending'::text)` })
export class MessageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  /** Revision of the case whose transition asked for it. */
  @Column('integer')
  revision!: number;

  /** Key of the letter, for example `received`. */
  @Column('text')
  letter!: string;

  /** Parties to the case, for example `applicant` or `raloLeader`. */
  @Column('text', { array: true })
  recipients!: string[];

  /** `addressed`: there is a delivery for everybody who gets it; `expired`: old news when letters began to be sent. */
  @Column('text', { default: 'pending' })
  status!: 'pending' | 'addressed' | 'expired';

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
