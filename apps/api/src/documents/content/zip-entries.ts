import { promisify } from 'node:util';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { refusedFile } from './refused-file.js';

/** A large report with every figure has a few hundred. */
const mostEntries = 5_000;

/** Bytes of everything unpacked. Ten times the default limit of a file, and less than a reader's machine has. */
const mostUnpacked = 200 * 1024 * 1024;

const open = promisify<Buffer, { lazyEntries: true; strictFileNames: true; validateEntrySizes: true }, ZipFile>(
  fromBuffer,
);

/** The contents of an archive: small members with their bytes, the others by name only. */
export type Unpacked = ReadonlyMap<string, Buffer | null>;

const kept = /^(?:mimetype|\[Content_Types\]\.xml)$/;
const mostKept = 1024 * 1024;

/** Unpacks one member to see that it is as long as it says, whatever it says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer | null> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry);
  const chunks: Buffer[] = [];
  const keep = kept.test(entry.fileName) && entry.uncompressedSize <= mostKept;
  for await (const chunk of stream) if (keep) chunks.push(chunk as Buffer);
  return keep ? Buffer.concat(chunks) : null;
}

type OpenStream = (entry: Entry, callback: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
  }
}

async function unpackAll(zip: ZipFile): Promise<Unpacked> {
  const found = new Map<string, Buffer | null>();
  let unpacked = 0;
  for await (const entry of entriesOf(zip)) {
    unpacked += entry.uncompressedSize;
    // Before a byte of it is unpacked: what it declares is what is counted, and more than it declares is an error.
    if (unpacked > mostUnpacked) throw refusedFile('archive-too-large', 'unpacks to more than this server accepts');
    if (entry.isEncrypted()) throw refusedFile('encrypted', 'holds encrypted members');
    if (found.has(entry.fileName)) throw refusedFile('damaged', 'holds a member twice');
    found.set(entry.fileName, entry.fileName.endsWith('/') ? null : await unpack(zip, entry));
  }
  return found;
}

/**
 * Unpacks an archive as far as it takes to know that it is what it says.
 * @throws ProblemError `invalid-payload` for one that is damaged, encrypted, hostile or unpacks to too much
 */
export async function unpackedZip(bytes: Buffer): Promise<Unpacked> {
  try {
    const zip = await open(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > mostEntries) throw refusedFile('archive-too-large', 'holds too many members');
    return await unpackAll(zip);
  } catch (error) {
    if ((error as Error).name === 'ProblemError') throw error;
    throw refusedFile('damaged', 'cannot be unpacked');
  }
}
