import type { FieldError } from './field-error.js';
import { problemTable } from './table.js';
import type { ProblemCode } from './table.js';

export type { FieldError } from './field-error.js';
export { isProblemCode, problemTable } from './table.js';
export type { ProblemCode, ProblemKind } from './table.js';

/** What is served beside the standard members. Served as it is: no secrets, nothing of what lies behind the server. */
export interface ProblemExtra {
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
}

/** Thrown wherever a request cannot be answered as asked; the code decides status and title. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  /** @param detail one plain sentence for the person who sent the request. */
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: ProblemExtra = {},
  ) {
    super(detail);
  }

  get status(): number {
    return problemTable[this.code].status;
  }
}

/** A problem document as RFC 9457 has it, media type `application/problem+json`. */
export interface ProblemDocument {
  /** `urn:als:problem:<code>`: a name to compare with, the same wherever this is installed, not an address to open. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** What was asked for: the path of the request. */
  readonly instance: string;
  readonly code: ProblemCode;
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
}

/**
 * The document that is served for an error. Extra members never replace the standard ones.
 * @param instance URI reference of this occurrence, for example the path of the request.
 */
export function toProblem(error: ProblemError, instance: string): ProblemDocument {
  const { code, detail, extra } = error;
  const { title, status } = problemTable[code];
  const standard = { type: `urn:als:problem:${code}`, title, status, detail, instance, code };
  return { ...standard, ...extra, ...standard };
}
