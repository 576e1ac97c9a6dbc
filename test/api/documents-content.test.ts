import { describe, expect, test } from '@jest/globals';
import { asAttachment, safeFileName } from '../../apps/api/src/documents/content/file-name.js';
import { mediaTypeOf } from '../../apps/api/src/documents/content/media-type.js';
import { jpeg, openDocument, openXml, pdf, png, webp, zip } from '../support/files.js';
import { problem } from '../support/problem.js';

const office = 'application/vnd.openxmlformats-officedocument';
const openDoc = 'application/vnd.oasis.opendocument';

test.each<[string, Buffer]>([
  ['application/pdf', pdf],
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/webp', webp],
  [`${office}.wordprocessingml.document`, openXml('docx')],
  [`${office}.spreadsheetml.sheet`, openXml('xlsx')],
  [`${office}.presentationml.presentation`, openXml('pptx')],
  [`${openDoc}.text`, openDocument('text')],
  [`${openDoc}.spreadsheet`, openDocument('spreadsheet')],
  [`${openDoc}.presentation`, openDocument('presentation')],
  ['text/plain', Buffer.from('Minutes of the meeting\r\n\t1 < 2, and so on.\n')],
  ['text/plain', Buffer.from('\ufeffПротокол, 会议, محضر')],
])('%s', async (type, bytes) => expect(await mediaTypeOf(bytes)).toBe(type));

const code = async (bytes: Buffer): Promise<unknown> => (await problem(mediaTypeOf(bytes))).extra.errors?.[0]?.code;

describe('not taken in', () => {
  test.each<[string, string, Buffer]>([
    ['nothing', 'empty', Buffer.alloc(0)],
    ['HTML', 'type-not-accepted', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['HTML after a comment and a mark', 'type-not-accepted', Buffer.from('\ufeff \n<!-- x --><HTML>')],
    ['SVG', 'type-not-accepted', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['XML', 'type-not-accepted', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a script', 'type-not-accepted', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['RTF', 'type-not-accepted', Buffer.from('{\\rtf1 text}')],
    ['PostScript', 'type-not-accepted', Buffer.from('%!PS-Adobe-3.0\n')],
    ['a program', 'type-not-accepted', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
    ['an old office document', 'type-not-accepted', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex')],
    ['a GIF', 'type-not-accepted', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['text that is not UTF-8', 'type-not-accepted', Buffer.from('caf\xe9', 'latin1')],
    ['text with control characters', 'type-not-accepted', Buffer.from('a\u001b[31mb')],
    ['any other archive', 'type-not-accepted', zip([{ name: 'a.txt', content: 'a' }])],
    ['an office document with macros', 'macros', openXml('docx', [{ name: 'word/vbaProject.bin', content: 'x' }])],
    [
      'a type with macros under another name',
      'macros',
      openXml('docx', [], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    ],
    ['a list of contents that says something else', 'type-not-accepted', openXml('docx', [], 'text/html')],
    ['a member twice', 'damaged', openXml('docx', [{ name: 'word/document.xml', content: '<other/>' }])],
    ['a member outside', 'damaged', openXml('docx', [{ name: '../../etc/passwd', content: 'x' }])],
    ['an archive cut short', 'damaged', openXml('docx').subarray(0, 200)],
    ['a PDF that is an archive too', 'two-in-one', Buffer.concat([pdf, openXml('docx')])],
    ['an image that is an archive too', 'two-in-one', Buffer.concat([png, zip([{ name: 'x.class', content: 'x' }])])],
    ['an image that is a PDF too', 'two-in-one', Buffer.concat([jpeg.subarray(0, 20), pdf])],
    ['a text that is a PDF too', 'two-in-one', Buffer.concat([Buffer.from('Dear all,\n'), pdf])],
    ['an archive with a PDF in its comment', 'two-in-one', zip([...membersOf()], '%PDF-1.7')],
  ])('%s', async (_, expected, bytes) => expect(await code(bytes)).toBe(expected));

  test('an archive that unpacks to 300 MiB, and says so', async () => {
    const large = Buffer.alloc(300 * 1024 * 1024);
    const bomb = openXml('docx', [{ name: 'word/media/a.bin', content: large }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await code(bomb)).toBe('archive-too-large');
  });

  test('one that does not say so', async () => {
    const bomb = openXml('docx', [{ name: 'word/media/a.bin', content: Buffer.alloc(50_000_000), declared: 10 }]);
    expect(await code(bomb)).toBe('damaged');
  });

  test('one with more members than anybody needs', async () => {
    const many = Array.from({ length: 5_001 }, (_, i) => ({ name: `word/${i}.xml`, content: '' }));
    expect(await code(openXml('docx', many))).toBe('archive-too-large');
  });
});

function* membersOf(): Generator<{ name: string; content: string }> {
  yield { name: 'mimetype', content: `${openDoc}.text` };
  yield { name: 'content.xml', content: '<xml/>' };
}

describe('names', () => {
  test.each([
    ['Statutes 2026.pdf', 'Statutes 2026.pdf'],
    ['statutes', 'statutes.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\jane\\Statutes.PDF', 'Statutes.pdf'],
    ['a"; filename="b.html\r\nSet-Cookie: x=1.pdf', 'a filename= b.html Set-Cookie x=1.pdf'],
    ['\u202efdp.exe.pdf', 'fdp.exe.pdf'],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['   .pdf', 'document.pdf'],
    ['', 'document.pdf'],
    ['устав организации 规则.pdf', 'устав организации 规则.pdf'],
    ['x'.repeat(500) + '.pdf', `${'x'.repeat(120)}.pdf`],
    ['📄'.repeat(130), `${'📄'.repeat(120)}.pdf`],
  ])('%j is served as %j', (name, served) => expect(safeFileName(name, 'application/pdf')).toBe(served));

  test.each(['report.exe', 'report.pdf.html', 'picture.png', 'report.docx '])('%s is no PDF', (name) => {
    expect(() => safeFileName(name, 'application/pdf')).toThrow(/ends in/);
  });

  test('a header in ASCII, with the whole name beside it', () => {
    expect(asAttachment("Résumé d'été (1) 规.pdf")).toBe(
      `attachment; filename="Resume d_ete (1) _.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20d%27%C3%A9t%C3%A9%20%281%29%20%E8%A7%84.pdf`,
    );
  });
});
