import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../../../../../workflows/shared/roles.js';
import type { Role } from '../../../../../workflows/shared/roles.js';
import type { Page } from '../../database/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { scanResults } from '../scan/scanned.js';
import type { ScanResult } from '../scan/scanned.js';
import type { VersionRow } from '../store/read-versions.js';

/** One version of a document. */
export class VersionDto {
  @ServedId('Of the document; all its versions have it.')
  readonly document!: string;

  @ServedNumber('Counts the versions of the document from 1.')
  readonly version!: number;

  @ApiProperty({ type: Boolean, description: 'No newer version is there.' })
  readonly latest!: boolean;

  @ServedNumber('Of the case: the step that added it, where its hash is.')
  readonly revision!: number;

  @ServedText('Title of the paper; null once it has been erased.', true)
  readonly title!: string | null;

  @ServedText('What kind of paper it is.')
  readonly kind!: string;

  @ApiProperty({ type: String, enum: ['public', 'restricted'], description: 'Who may read it.' })
  readonly access!: string;

  @ServedText('Name under which it is downloaded.')
  readonly fileName!: string;

  @ServedText('By its content.')
  readonly mediaType!: string;

  @ServedNumber('Bytes.')
  readonly size!: number;

  @ServedText('SHA-256 of the bytes: 64 hexadecimal digits.')
  readonly sha256!: string;

  @ApiProperty({
    type: String,
    enum: [...scanResults],
    description: 'Of the scan for viruses. `pending` and `infected` are not served.',
  })
  readonly scan!: ScanResult;

  @ServedWhen('When it was added.')
  readonly at!: string;

  @ServedId('Who added it.')
  readonly person!: string;

  @ApiProperty({ type: String, enum: [...roles], description: 'In which role.' })
  readonly role!: Role;

  @ServedText('Where it can be downloaded.')
  readonly href!: string;
}

/** A part of the documents of a case. */
export class VersionListDto implements Page<VersionDto> {
  @ApiProperty({ type: [VersionDto] })
  readonly items!: readonly VersionDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A version as it is served. */
export function toVersionDto({ id: _id, case: caseId, title, at, ...rest }: VersionRow): VersionDto {
  const { document, version } = rest;
  const href = `/api/v1/cases/${caseId}/documents/${document}/versions/${version}`;
  return { ...rest, title: title && String(JSON.parse(title.toString('utf8'))), at: at.toISOString(), href };
}
