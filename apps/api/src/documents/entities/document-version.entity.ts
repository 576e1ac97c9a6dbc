import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { TransitionEntity } from '../../trail/transition.entity.js';
import { DocumentEntity } from './document.entity.js';

/** Who may read a version: the class of the paper it came with. */
export type DocumentAccess = 'public' | 'restricted';

/** One version of an attachment with its bytes. Only ever added. */
@Entity('document_versions')
@Unique('document_versions_number', ['documentId', 'version'])
@Check('document_versions_counted', 'version >= 1')
@Check('document_versions_access', `access IN ('public', 'restricted')`)
@Check('document_versions_size', 'size > 0 AND size = octet_length(bytes)')
@Check('document_versions_sha256', `sha256 = encode(sha256(bytes), 'hex')`)
@Check('document_versions_file_name', 'char_length(file_name) BETWEEN 1 AND 200')
@Index('document_versions_by_case', ['caseId', 'id'])
@ForeignKey(() => TransitionEntity, ['caseId', 'revision'], ['caseId', 'revision'], {
  name: 'document_versions_transition',
})
export class DocumentVersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => DocumentEntity, { name: 'document_versions_document' })
  documentId!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  /** Of the case: the step that added it. */
  @Column('integer')
  revision!: number;

  @Column('text')
  access!: DocumentAccess;

  /** By content. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'file_name', comment: 'personal: name that the sender gave the file' })
  fileName!: string;

  @Column('bytea', { select: false, comment: 'personal: whatever the file holds' })
  bytes!: Buffer;
}
