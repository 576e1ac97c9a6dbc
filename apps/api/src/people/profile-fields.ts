import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsTimeZone } from 'class-validator';
import { Form, OneOf } from '../http/dto/fields.js';
import { languages } from '../notices/letter-texts.js';

/** One address without a name, and nothing that a header could read as more; at most 254 characters. */
export const emailPattern = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/;

interface Field {
  readonly about: string;
  readonly optional?: boolean;
}

/** An e-mail address in a body. */
export const Email = (field: Field): PropertyDecorator =>
  Form(emailPattern, { ...field, example: 'amara.diallo@example.org' });

/** A language in which there are letters. */
export const LetterLanguage = (field: Field): PropertyDecorator => OneOf(languages, field);

/** A time zone in a body. */
export function TimeZone({ about, optional = false }: Field): PropertyDecorator {
  return applyDecorators(
    ...(optional ? [IsOptional()] : []),
    IsTimeZone(),
    ApiProperty({ type: String, description: about, required: !optional, example: 'Africa/Dakar' }),
  );
}
