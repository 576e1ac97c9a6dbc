/** One thing wrong with a file. */
export interface LineError {
  /** Counted from 1, the header being the first. */
  readonly line: number;
  /** Null where it is the whole line. */
  readonly column: string | null;
  readonly message: string;
}

/** Everything that is wrong with a file, at once. */
export class LineErrors extends Error {
  constructor(readonly errors: readonly LineError[]) {
    super(
      errors.map(({ line, column, message }) => `line ${line}: ${column ? `${column}: ` : ''}${message}`).join('\n'),
    );
  }
}
