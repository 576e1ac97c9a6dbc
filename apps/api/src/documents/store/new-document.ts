import type { Scanned } from '../scan/scanned.js';

/** A file that was taken in and goes into a case with the step that adds it. */
export interface NewDocument {
  /** Of the version's row. */
  readonly id: string;
  /** The document that it is a new version of; null for a document of its own. */
  readonly replaces: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly scanned: Scanned;
  /** Bytes that all versions in the case may have together. */
  readonly perCase: number;
}
