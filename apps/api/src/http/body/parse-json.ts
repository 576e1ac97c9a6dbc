import { ProblemError } from '../../../../../libs/problems/index.js';
import { shapeOf } from './nesting.js';
import { uncleanValues } from './unclean.js';

/** Objects and arrays inside one another. The deepest payload of the procedures needs five. */
export const deepest = 16;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ProblemError('malformed-json', 'The body is not valid UTF-8.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The engine's message quotes the body, which may hold a ballot: only the position is passed on.
    const at = /at position (\d+)/.exec((error as Error).message)?.[1];
    throw new ProblemError('malformed-json', `The body is not valid JSON${at ? ` (at character ${at})` : ''}.`);
  }
}

/**
 * Reads a request body as strict JSON (I-JSON, RFC 7493): UTF-8, no member name twice, at most {@link deepest} levels,
 * no control characters, no names that reach into JavaScript's own objects.
 * @throws ProblemError `malformed-json` when it is not JSON, `invalid-payload` with pointers when it holds what is never allowed
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  if (text.trim() === '') throw new ProblemError('malformed-json', 'The body is empty; a JSON object was expected.');
  const value = parsed(text);
  const { depth, duplicate } = shapeOf(text);
  if (depth > deepest) {
    throw new ProblemError(
      'invalid-payload',
      `The body is nested ${depth} levels deep; at most ${deepest} are allowed.`,
      {
        errors: [{ pointer: '', code: 'too-deep', message: `must not be nested deeper than ${deepest} levels` }],
      },
    );
  }
  if (duplicate !== null) throw new ProblemError('malformed-json', 'A member name stands twice in one object.');
  const errors = uncleanValues(value);
  if (errors.length > 0)
    throw new ProblemError('invalid-payload', 'The body holds values that are not allowed.', { errors });
  return value;
}
