import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ralos, roles } from '../../../../../workflows/shared/roles.js';

/** Documents an id in an answer. */
export const ServedId = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: String, format: 'uuid', description, nullable });

/** Documents an instant in an answer: RFC 3339, UTC, milliseconds. */
export const ServedWhen = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', description, nullable, example: '2026-04-09T00:00:00.000Z' });

/** Documents a text in an answer. */
export const ServedText = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: String, description, nullable });

/** Documents a whole number in an answer. */
export const ServedNumber = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: 'integer', description, nullable });

/** Documents a role in an answer. */
export const ServedRole = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...roles], description, nullable });

/** Documents a region in an answer. */
export const ServedRegion = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...ralos], description, nullable: true });

/** Documents the cursor of the next part of a list. */
export const ServedNext = (): PropertyDecorator =>
  applyDecorators(ServedText('Cursor of the next part, as in the Link header; null at the end.', true));
