import { ApiProperty } from '@nestjs/swagger';
import { ActDto } from '../../cases/dto/act.dto.js';
import { VersionDto } from './version.dto.js';

/** What an upload led to: the step in the trail, and the version as it was then. The same request gets the same answer. */
export class UploadedDto extends ActDto {
  @ApiProperty({ type: VersionDto })
  readonly added!: VersionDto;
}

/** An upload as a form. */
export const uploadSchema = {
  type: 'object',
  required: ['title', 'kind', 'file'],
  additionalProperties: false,
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 300 },
    kind: { type: 'string', enum: ['statutes', 'minutes', 'membership', 'funding', 'letter', 'other'] },
    link: { type: 'string', maxLength: 2000 },
    content: { type: 'string', maxLength: 10_000 },
    isPublic: {
      type: 'string',
      enum: ['true', 'false'],
      description: 'Everybody may read it. Else: those on the case.',
    },
    replaces: { type: 'string', format: 'uuid', description: 'The document that this is a new version of.' },
    file: {
      type: 'string',
      format: 'binary',
      description: 'PDF, PNG, JPEG, WebP, docx, xlsx, pptx, odt, ods, odp or plain text, by its content.',
    },
  },
};
