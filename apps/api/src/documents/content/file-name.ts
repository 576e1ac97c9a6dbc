import { endings } from './media-types.js';
import { refusedFile } from './refused-file.js';

/** Characters of a name without its ending. */
const longest = 120;

/** Controls, what turns the reading direction or is not seen, and what file systems and headers give a meaning. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*%;]/gu;

/** Names that Windows opens as devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const ending = /\.([\p{L}\p{N}]{1,10})$/u;

function bareName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const [stem = ''] = last.replace(unwanted, ' ').split(ending, 1);
  const characters = [...stem.replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '')].slice(0, longest);
  const text = characters.join('').trim() || 'document';
  return device.test(text) ? `_${text}` : text;
}

/**
 * The name under which a file is served: the sender's, without what could mean something to a header, a shell or a file
 * system, and with an ending that fits the content.
 * @throws ProblemError `invalid-payload` where the ending promises another type than the content has
 */
export function safeFileName(name: string, mediaType: string): string {
  const fitting = endings[mediaType] ?? [];
  const found = ending.exec(name.normalize('NFC').replace(unwanted, ' ').trim())?.[1]?.toLowerCase();
  if (found !== undefined && !fitting.includes(found)) {
    throw refusedFile('wrong-ending', `is ${mediaType} by its content, and its name ends in .${found}`);
  }
  return `${bareName(name)}.${found ?? fitting[0]}`;
}

const plain = /[^\w .,()+=@-]/g;

/** RFC 6266 and 8187: a download under this name, in ASCII for old software and in full for the rest. */
export function asAttachment(fileName: string): string {
  const ascii = fileName.normalize('NFKD').replace(/\p{M}/gu, '').replace(plain, '_');
  const full = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
