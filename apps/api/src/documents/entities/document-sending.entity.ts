import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { roles } from '../../../../../workflows/shared/roles.js';
import type { Role } from '../../../../../workflows/shared/roles.js';
import { oneOf } from '../../database/one-of.js';
import { DocumentVersionEntity } from './document-version.entity.js';

/** How a version came to somebody. */
export const sendingWays = ['downloaded', 'circulated'] as const;
export type SendingWay = (typeof sendingWays)[number];

/** Somebody was sent a version. Only ever added. */
@Entity('document_sendings')
@Check('document_sendings_role', oneOf('role', roles))
@Check('document_sendings_how', oneOf('how', sendingWays))
@Index('document_sendings_by_version', ['versionId', 'id'])
@Index('document_sendings_circulated', ['versionId', 'person'], { unique: true, where: `(how = 'circulated'::text)` })
export class DocumentSendingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey(() => DocumentVersionEntity, { name: 'document_sendings_version' })
  versionId!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('uuid', { comment: 'personal: id of who was sent it' })
  person!: string;

  /** Null for somebody without any seat. */
  @Column('text', { nullable: true })
  role!: Role | null;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text')
  how!: SendingWay;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
