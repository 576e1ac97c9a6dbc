const endOfArchive = Buffer.from('PK\u0005\u0006', 'latin1');

/** Length of the end record of a ZIP archive without its comment, and of the longest comment. */
const endLength = 22;
const longestComment = 65_535;

/** Whether software that opens ZIP archives would open this: it looks for the end record from the end. */
export function endsAsArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - endLength - longestComment);
  return bytes.subarray(from).includes(endOfArchive);
}

/** Whether software that opens PDF would open this: it looks for the header in the first 1024 bytes. */
export const beginsAsPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024 + 8).includes('%PDF-');

/** Whether nothing stands before the archive's first member and nothing after its end. */
export function isArchiveOnly(bytes: Buffer): boolean {
  const end = bytes.length - endLength;
  return (
    bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')) && bytes.lastIndexOf(endOfArchive) === end
  );
}
