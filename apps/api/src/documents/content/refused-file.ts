import { ProblemError } from '../../../../../libs/problems/index.js';

/** A file that is not taken in: `invalid-payload` with the reason at `/file`. */
export function refusedFile(code: string, message: string): ProblemError {
  return new ProblemError('invalid-payload', `The file is not accepted: it ${message}.`, {
    errors: [{ pointer: '/file', code, message }],
  });
}
