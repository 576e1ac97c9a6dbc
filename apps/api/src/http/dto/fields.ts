import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** What every field says about itself. */
interface Field {
  /** One sentence for the documentation. */
  readonly about: string;
  /** May be left out. */
  readonly optional?: boolean;
  readonly example?: string | number;
}

const required = (field: Field): boolean => !field.optional;

function presence(field: Field): PropertyDecorator[] {
  return field.optional ? [IsOptional()] : [];
}

function property(field: Field, schema: object): PropertyDecorator {
  const example = field.example === undefined ? {} : { example: field.example };
  return ApiProperty({ description: field.about, required: required(field), ...example, ...schema });
}

/** Text of `least` (1) to `most` characters. */
export function Text(field: Field & { most: number; least?: number }): PropertyDecorator {
  const least = field.least ?? 1;
  const schema = { type: String, minLength: least, maxLength: field.most };
  return applyDecorators(
    ...presence(field),
    IsString(),
    Length(least, field.most),
    Matches(/\S/, { message: '$property must not be blank' }),
    property(field, schema),
  );
}

/** UUID of something this server made. */
export function Id(field: Field): PropertyDecorator {
  return applyDecorators(...presence(field), IsUUID(), property(field, { type: String, format: 'uuid' }));
}

/** One of a closed list. */
export function OneOf(values: readonly string[], field: Field): PropertyDecorator {
  return applyDecorators(...presence(field), IsIn([...values]), property(field, { type: String, enum: [...values] }));
}

/** Text of a fixed form, for example a seat. */
export function Form(pattern: RegExp, field: Field): PropertyDecorator {
  return applyDecorators(
    ...presence(field),
    Matches(pattern),
    property(field, { type: String, pattern: pattern.source }),
  );
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Instant: RFC 3339 with a zone, so that nobody has to guess it. Arrives as it was written. */
export function When(field: Field): PropertyDecorator {
  return applyDecorators(
    ...presence(field),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(rfc3339, { message: '$property must be an instant with its zone, for example 2026-04-09T00:00:00Z' }),
    property({ example: '2026-04-09T00:00:00Z', ...field }, { type: String, format: 'date-time' }),
  );
}

/** Whole number from a query or a body. */
export function WholeNumber(field: Field & { least: number; most: number }): PropertyDecorator {
  const schema = { type: 'integer', minimum: field.least, maximum: field.most };
  return applyDecorators(
    ...presence(field),
    Type(() => Number),
    IsInt(),
    Min(field.least),
    Max(field.most),
    property(field, schema),
  );
}

/** `true` or `false` in a query. */
export function Flag(field: Field): PropertyDecorator {
  return applyDecorators(
    ...presence(field),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
    property(field, { type: Boolean }),
  );
}

/** A JSON object whose members are checked elsewhere. */
export function Members(field: Field & { schema?: object }): PropertyDecorator {
  const schema = { type: 'object', additionalProperties: true, ...field.schema };
  // As it came: class-transformer would rebuild it member by member.
  const asItCame = Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);
  return applyDecorators(...presence(field), asItCame, IsObject(), property(field, schema));
}
