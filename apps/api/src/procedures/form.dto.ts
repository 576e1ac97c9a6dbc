import { ApiProperty } from '@nestjs/swagger';
import { fieldTypes } from '../../../../workflows/shared/form.js';
import type { FieldType, FormField, FormSection } from '../../../../workflows/shared/form.js';
import { ServedNumber, ServedText } from '../http/dto/served.js';

/** Another answer that makes a field required. */
export class RequiredWhenDto {
  @ServedText('`section.field`.')
  readonly path!: string;

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'boolean' }], description: 'The answer.' })
  readonly is!: string | boolean;
}

/** One word of a closed vocabulary. */
export class FormOptionDto {
  @ServedText('What is sent.')
  readonly value!: string;

  @ServedText('Locale key.')
  readonly label!: string;
}

/** One question of the form. */
export class FormFieldDto {
  @ServedText('`section.field`.')
  readonly path!: string;

  @ApiProperty({ enum: fieldTypes, enumName: 'FormFieldType', description: 'How it is filled in.' })
  readonly type!: FieldType;

  @ApiProperty({ description: 'Must always be filled in.' })
  readonly required!: boolean;

  @ApiProperty({
    type: RequiredWhenDto,
    nullable: true,
    description: 'Must be filled in where another answer is this.',
  })
  readonly requiredWhen!: RequiredWhenDto | null;

  @ApiProperty({ enum: ['public', 'restricted'], description: 'Who reads the answer.' })
  readonly access!: FormField['access'];

  @ServedText('Locale key.')
  readonly label!: string;

  @ServedText('Locale key.', true)
  readonly hint!: string | null;

  @ServedNumber('Most characters, in UTF-16 units.', true)
  readonly maxLength!: number | null;

  @ServedNumber('Smallest number.', true)
  readonly min!: number | null;

  @ServedNumber('Largest number; of a list, the most entries.', true)
  readonly max!: number | null;

  @ApiProperty({ type: [FormOptionDto], description: 'One of these; empty where the answer is free.' })
  readonly options!: readonly FormOptionDto[];
}

/** A part of the form under a heading of its own. */
export class FormSectionDto {
  @ServedText('Name of the section in the form.')
  readonly key!: string;

  @ServedText('Locale key.')
  readonly label!: string;

  @ApiProperty({ type: [FormFieldDto], description: 'In the order in which they are asked.' })
  readonly fields!: readonly FormFieldDto[];
}

function toFieldDto({ required, hint, maxLength, min, max, options, ...rest }: FormField): FormFieldDto {
  return {
    ...rest,
    required: required === true,
    requiredWhen: typeof required === 'object' ? required.when : null,
    hint: hint ?? null,
    maxLength: maxLength ?? null,
    min: min ?? null,
    max: max ?? null,
    options: options ?? [],
  };
}

/** A section as it is served. */
export function toSectionDto({ key, label, fields }: FormSection): FormSectionDto {
  return { key, label, fields: fields.map(toFieldDto) };
}
