import { ApiProperty } from '@nestjs/swagger';
import { problemTable } from '../../../../../libs/problems/index.js';
import type { FieldError, ProblemDocument } from '../../../../../libs/problems/index.js';

/** One thing wrong with what was sent. */
export class FieldErrorDto implements FieldError {
  @ApiProperty({
    description: 'JSON pointer (RFC 6901) into the body or the query; empty for the whole.',
    example: '/payload/choice',
  })
  readonly pointer!: string;

  @ApiProperty({ description: 'Stable name of the broken rule.', example: 'is-in' })
  readonly code!: string;

  @ApiProperty({ description: 'One sentence.' })
  readonly message!: string;
}

/** A problem document (RFC 9457). */
export class Problem implements ProblemDocument {
  [member: string]: unknown;

  @ApiProperty({ description: '`urn:als:problem:` and the code.', example: 'urn:als:problem:not-possible-now' })
  readonly type!: string;

  @ApiProperty({ description: 'The same whenever the code is.' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 409 })
  readonly status!: number;

  @ApiProperty({ description: 'One plain sentence about this occurrence.' })
  readonly detail!: string;

  @ApiProperty({ description: 'Path of the request.' })
  readonly instance!: string;

  @ApiProperty({ enum: Object.keys(problemTable), enumName: 'ProblemCode', description: 'Stable; decide by this.' })
  readonly code!: ProblemDocument['code'];

  @ApiProperty({ type: [FieldErrorDto], required: false, description: 'Everything that is wrong with what was sent.' })
  readonly errors?: readonly FieldErrorDto[];

  @ApiProperty({
    type: [String],
    required: false,
    description: 'With 409 and 422: event types that are possible now, for anybody.',
  })
  readonly allowed?: readonly string[];

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    description: 'The rule that refused, where there is one.',
  })
  readonly rule?: string | null;

  @ApiProperty({ type: String, required: false, description: 'With 500: what to quote when reporting it.' })
  readonly reference?: string;

  @ApiProperty({ type: String, required: false, description: 'With `fresh-sign-in-required`: where to sign in.' })
  readonly signIn?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'With 429: seconds to wait, as in Retry-After.' })
  readonly retryAfter?: number;

  @ApiProperty({ description: 'Id of the request, as in X-Request-Id.' })
  readonly requestId!: string;
}
