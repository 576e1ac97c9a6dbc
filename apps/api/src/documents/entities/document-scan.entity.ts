import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import type { ScanResult } from '../scan/scanned.js';
import { DocumentVersionEntity } from './document-version.entity.js';

/** What scanning a version found; the last one counts. Only ever added. */
@Entity('document_scans')
@Check('document_scans_result', `result IN ('clean', 'infected', 'notScanned', 'pending')`)
@Check('document_scans_finding', `(result = 'infected') = (finding IS NOT NULL)`)
@Index('document_scans_by_version', ['versionId', 'at'])
@Index('document_scans_pending', ['versionId'], { where: `(result = 'pending'::text)` })
export class DocumentScanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey(() => DocumentVersionEntity, { name: 'document_scans_version' })
  versionId!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  result!: ScanResult;

  /** What the scanner calls it, where something was found. */
  @Column('text', { nullable: true })
  finding!: string | null;
}
