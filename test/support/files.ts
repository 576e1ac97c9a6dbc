import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

const u16 = (n: number): Buffer => Buffer.from([n & 255, n >> 8]);
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n >>> 0);
  return bytes;
};

/** A member of an archive; `declared` is the unpacked length that it claims, where that is not the truth. */
export interface Member {
  readonly name: string;
  readonly content: Buffer | string;
  readonly declared?: number;
}

/** A ZIP archive as the format's specification has it. */
export function zip(members: readonly Member[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of members) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const about = [
      u16(20),
      u16(0x800),
      u16(8),
      u32(0),
      u32(crc32(raw)),
      u32(packed.length),
      u32(declared ?? raw.length),
    ];
    const local = Buffer.concat([
      u32(0x04034b50),
      ...about,
      u16(Buffer.byteLength(name)),
      u16(0),
      Buffer.from(name),
      packed,
    ]);
    const rest = [u16(Buffer.byteLength(name)), u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), Buffer.from(name)];
    entries.push(Buffer.concat([u32(0x02014b50), u16(20), ...about, ...rest]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [u16(0), u16(0), u16(members.length), u16(members.length), u32(directory.length), u32(offset)];
  const end = [u32(0x06054b50), ...counts, u16(Buffer.byteLength(comment)), Buffer.from(comment)];
  return Buffer.concat([...locals, directory, ...end]);
}

const office = 'application/vnd.openxmlformats-officedocument';
const kinds = {
  docx: ['word/document.xml', `${office}.wordprocessingml.document`],
  xlsx: ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  pptx: ['ppt/presentation.xml', `${office}.presentationml.presentation`],
} as const;

/** A minimal Office Open XML file. */
export function openXml(kind: keyof typeof kinds, more: readonly Member[] = [], type?: string): Buffer {
  const [part, own] = kinds[kind];
  const contents = `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${type ?? `${own}.main+xml`}"/></Types>`;
  return zip([{ name: '[Content_Types].xml', content: contents }, { name: part, content: '<xml/>' }, ...more]);
}

/** A minimal OpenDocument file. */
export const openDocument = (kind: string): Buffer =>
  zip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<xml/>' },
  ]);

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** Another file each time. */
export const pdfOf = (text: string): Buffer => Buffer.concat([pdf, Buffer.from(`% ${text}\n`)]);

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** One transparent pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300' + '01'.repeat(64) + 'ffd9', 'hex');

export const webp = Buffer.concat([
  Buffer.from('RIFF'),
  u32(30),
  Buffer.from('WEBPVP8L'),
  u32(18),
  Buffer.alloc(18, 47),
]);
