/** What a command's exit code says; listed in `als --help`. */
export const exitCodes = {
  done: 0,
  /** It was tried and did not work. */
  failed: 1,
  /** Wrong arguments or configuration: nothing was tried. */
  usage: 2,
  /** Another process runs on the database folder. */
  inUse: 3,
} as const;

/** Ends a command with a sentence for the person instead of a stack. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.failed,
  ) {
    super(message);
  }
}
