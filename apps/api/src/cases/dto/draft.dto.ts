import { ApiProperty } from '@nestjs/swagger';

import type { JsonObject } from '../../../../../libs/engine/index.js';
import { FieldErrorDto } from '../../http/openapi/problem.dto.js';
import { Members } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedWhen } from '../../http/dto/served.js';
import type { Draft } from '../draft.service.js';

/** The form as far as it has been filled in. */
export class SaveDraftDto {
  @Members({ about: 'The whole form, sections by name; what has not been filled in is left out.' })
  form!: JsonObject;
}

/** The form as it was saved last. */
export class DraftDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Of the form, not of the case; 0 as long as nothing has been saved.')
  readonly revision!: number;

  @Members({ about: 'Sections by name.' })
  readonly form!: JsonObject;

  @ServedWhen('When it was saved.', true)
  readonly savedAt!: string | null;

  @ApiProperty({
    type: [FieldErrorDto],
    description:
      'What has been filled in and could not be submitted as it is: pointers into the form. What is missing is not in it.',
  })
  readonly wrong!: readonly FieldErrorDto[];
}

/** A draft as it is served. */
export function toDraftDto({ savedAt, ...rest }: Draft): DraftDto {
  return { ...rest, savedAt: savedAt === null ? null : new Date(savedAt).toISOString() };
}
