import { ValidationPipe } from '@nestjs/common';
import { ProblemError } from '../../../../libs/problems/index.js';
import { fieldErrors } from './problems/field-errors.js';

/** One validation for bodies and queries: unknown members are errors, and every error is named at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new ProblemError('invalid-payload', 'Some values are missing or wrong; see errors.', {
        errors: fieldErrors(errors),
      }),
  });
}
