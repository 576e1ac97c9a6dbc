import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { CaseEntity } from '../../cases/entities/case.entity.js';

/** What the versions of one attachment have in common. Only ever added. */
@Entity('documents')
@Index('documents_by_case', ['caseId'])
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseEntity, { name: 'documents_case' })
  caseId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
