import { endings } from './media-types.js';
import { refusedFile } from './refused-file.js';
import { unpackedZip } from './zip-entries.js';
import type { Unpacked } from './zip-entries.js';

const mainParts: Readonly<Record<string, string>> = {
  'word/document.xml': 'wordprocessingml.document',
  'xl/workbook.xml': 'spreadsheetml.sheet',
  'ppt/presentation.xml': 'presentationml.presentation',
};

const runs = /vbaProject|macroEnabled|activeX|^Basic\/|^Scripts\//i;

/** Office Open XML (ECMA-376): the list of contents has to name the main part as the type that it is. */
function openXmlType(members: Unpacked): string | null {
  const contents = members.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const [part = '', kind] = Object.entries(mainParts).find(([name]) => members.has(name)) ?? [];
  if (kind === undefined || !contents.includes(`PartName="/${part}"`)) return null;
  const type = `application/vnd.openxmlformats-officedocument.${kind}`;
  if (runs.test(contents)) throw refusedFile('macros', 'holds macros');
  return contents.includes(`${type}.main+xml`) ? type : null;
}

/** OpenDocument (ISO/IEC 26300): a member of its own says the type. */
function openDocumentType(members: Unpacked): string | null {
  const type = members.get('mimetype')?.toString('utf8') ?? '';
  return Object.hasOwn(endings, type) && members.has('content.xml') ? type : null;
}

/**
 * The type of an office document by what is in the archive; null for any other archive.
 * @throws ProblemError `invalid-payload` for one that is damaged, hostile or holds macros
 */
export async function officeType(bytes: Buffer): Promise<string | null> {
  const members = await unpackedZip(bytes);
  if ([...members.keys()].some((name) => runs.test(name))) throw refusedFile('macros', 'holds macros');
  return openXmlType(members) ?? openDocumentType(members);
}
