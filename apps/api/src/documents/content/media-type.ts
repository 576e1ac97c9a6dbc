import { fileTypeFromBuffer } from 'file-type';
import { acceptedTypes, endings, isArchive } from './media-types.js';
import { officeType } from './office-type.js';
import { isPlainText } from './plain-text.js';
import { refusedFile } from './refused-file.js';
import { beginsAsPdf, endsAsArchive, isArchiveOnly } from './two-in-one.js';

const firstOfArchive = Buffer.from('PK\u0003\u0004', 'latin1');

async function signedType(bytes: Buffer): Promise<string | null> {
  // Archives are not left to the package: what is in them has to be unpacked under limits.
  if (bytes.subarray(0, 4).equals(firstOfArchive)) return officeType(bytes);
  const found = await fileTypeFromBuffer(bytes);
  if (found) return Object.hasOwn(endings, found.mime) && !isArchive(found.mime) ? found.mime : 'other';
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** Whether the bytes are something else as well, to other software. */
function isTwoInOne(bytes: Buffer, type: string): boolean {
  if (isArchive(type)) return !isArchiveOnly(bytes) || beginsAsPdf(bytes);
  if (endsAsArchive(bytes)) return true;
  return type === 'application/pdf' ? bytes.indexOf('%PDF-') !== 0 : beginsAsPdf(bytes);
}

/**
 * The type of a file by its content; its name and what its sender calls it do not matter.
 * @throws ProblemError `invalid-payload`: empty, of no accepted type, damaged, hostile, or two things in one
 */
export async function mediaTypeOf(bytes: Buffer): Promise<string> {
  if (bytes.length === 0) throw refusedFile('empty', 'is empty');
  const type = await signedType(bytes);
  if (type === null || !Object.hasOwn(endings, type)) {
    throw refusedFile('type-not-accepted', `is none of ${acceptedTypes}`);
  }
  if (isTwoInOne(bytes, type)) throw refusedFile('two-in-one', 'is more than one kind of file at once');
  return type;
}
