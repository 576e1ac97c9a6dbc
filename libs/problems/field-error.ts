/** One thing wrong with what was sent. */
export interface FieldError {
  /** JSON pointer into the payload, `''` for the whole. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}
