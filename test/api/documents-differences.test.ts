import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { DocumentDifferencesDto } from '../../apps/api/src/documents/differences/differences.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import { differences as undescribed } from '../support/described.js';
import { pdfOf } from '../support/files.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { uploaded } from '../support/uploads.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.voting();
  await house.act(id, house.as('EU-2'), 'ballot.recuse');
}, 30_000);
afterAll(() => house.close());

/** A document with these versions, brought by staff. */
async function documentOf(texts: readonly Buffer[], isPublic = false, name = 'minutes.txt'): Promise<string> {
  const staff = house.as('STAFF-1');
  const fields = isPublic ? { isPublic: 'true' } : undefined;
  let document: string | undefined;
  for (const bytes of texts) {
    const more = { ...fields, ...(document && { replaces: document }) };
    ({ document } = await uploaded(house, id, staff, { bytes, name, fields: more }));
  }
  return document ?? '';
}
const text = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
const path = (document: string, query = ''): string => `/api/v1/cases/${id}/documents/${document}/differences${query}`;
const compare = async (document: string, who: Headers, query = ''): Promise<DocumentDifferencesDto> =>
  bodyOf<DocumentDifferencesDto>(await house.get(path(document, query), who));

describe('what is refused', () => {
  test('documents, versions and cases that are not there', async () => {
    const document = await documentOf([text('one'), text('two')]);
    const staff = house.as('STAFF-1');
    problem(await house.get(path(uuid()), staff), 'unknown-document');
    problem(await house.get(path('minutes'), staff), 'unknown-document');
    for (const query of ['?from=3', '?to=3', '?from=1&to=9']) {
      problem(await house.get(path(document, query), staff), 'unknown-document');
    }
    for (const query of ['?from=0', '?to=x', '?from=-1', '?version=1']) {
      problem(await house.get(path(document, query), staff), 'invalid-payload');
    }
    problem(await house.get(path(document).replace(id, uuid()), staff), 'unknown-case');
  });

  test('whoever may not read the paper, or stepped aside: there is none', async () => {
    const document = await documentOf([text('one'), text('two')]);
    for (const who of [{}, house.applicant(1), house.as('EURALO-CHAIR'), house.as('EU-2'), house.as('ADMIN')]) {
      problem(await house.get(path(document), who), 'unknown-document');
    }
  });

  test('a version that has not been scanned', async () => {
    const document = await documentOf([text('one'), text('two')], true);
    await house.app.ownerQuery(
      `INSERT INTO document_scans (id, version_id, result)
       SELECT $2, id, 'pending' FROM document_versions WHERE document_id = $1 AND version = 1`,
      [document, uuid()],
    );
    await house.app.ownerQuery('ALTER TABLE document_scans DISABLE TRIGGER USER', []);
    await house.app.ownerQuery(
      `DELETE FROM document_scans USING document_versions v
       WHERE v.id = version_id AND v.document_id = $1 AND v.version = 1 AND result <> 'pending'`,
      [document],
    );
    await house.app.ownerQuery('ALTER TABLE document_scans ENABLE TRIGGER USER', []);
    expect(problem(await house.get(path(document)), 'not-possible-now')).toMatchObject({ reason: 'scan-pending' });
  });
});

describe('not line by line', () => {
  test.each([
    ['notText', () => [pdfOf('one'), pdfOf('two')], 'minutes.pdf'],
    ['tooLong', () => [text('one'), text('long '.repeat(60_000))], 'minutes.txt'],
    [
      'tooDifferent',
      () => ['a', 'b'].map((letter) => text(...Array.from({ length: 3_000 }, (_, i) => `${letter}${i}`))),
      'minutes.txt',
    ],
  ] as const)('%s: that they differ, and in size and hash', async (why, bytes, name) => {
    const document = await documentOf(bytes(), true, name);
    const answer = await compare(document, {});
    expect(answer).toMatchObject({ compared: why, same: false, passages: [] });
    expect([answer.from.version, answer.to.version]).toEqual([1, 2]);
    expect(answer.from.sha256).not.toBe(answer.to.sha256);
  });
});

describe('line by line', () => {
  const many = Array.from({ length: 40 }, (_, i) => `Line ${i + 1}`);
  const changed = many.with(9, 'Line ten').toSpliced(30, 2);

  test('what was removed and added, with lines around it, by number', async () => {
    const document = await documentOf([text(...many), text(...changed)], true);
    const { compared, passages, same } = await compare(document, {});
    expect([compared, same, passages.length]).toEqual(['lines', false, 2]);
    expect(passages[0]).toEqual({
      fromLine: 7,
      toLine: 7,
      lines: [
        { kind: 'same', text: 'Line 7' },
        { kind: 'same', text: 'Line 8' },
        { kind: 'same', text: 'Line 9' },
        { kind: 'removed', text: 'Line 10' },
        { kind: 'added', text: 'Line ten' },
        { kind: 'same', text: 'Line 11' },
        { kind: 'same', text: 'Line 12' },
        { kind: 'same', text: 'Line 13' },
      ],
    });
    expect(passages[1]?.lines.filter(({ kind }) => kind === 'removed')).toEqual([
      { kind: 'removed', text: 'Line 31' },
      { kind: 'removed', text: 'Line 32' },
    ]);
    const backwards = await compare(document, {}, '?from=2&to=1');
    expect(backwards.passages[1]?.lines.filter(({ kind }) => kind === 'added')).toHaveLength(2);
    expect(undescribed('get', path(document), await house.get(path(document)))).toEqual([]);
  });

  test('the last two of many versions where nothing else is asked for; one alone with itself', async () => {
    const document = await documentOf([text('one'), text('two'), text('three')], true);
    const answer = await compare(document, {});
    expect([answer.from.version, answer.to.version]).toEqual([2, 3]);
    const second = await compare(document, {}, '?to=2');
    expect([second.from.version, second.to.version]).toEqual([1, 2]);
    const alone = await compare(await documentOf([text('alone')], true), {});
    expect(alone).toMatchObject({ same: true, compared: 'lines', passages: [] });
  });

  test('other line ends, and none at the end, are no difference in a line', async () => {
    const document = await documentOf([text('one', 'two'), Buffer.from('one\r\ntwo\r\n')], true);
    expect(await compare(document, {})).toMatchObject({ same: false, compared: 'lines', passages: [] });
    const endless = await documentOf([text('one', 'two'), Buffer.from('one\ntwo\nthree')], true);
    expect((await compare(endless, {})).passages[0]?.lines.map(({ text: line }) => line)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('whoever is shown the lines was sent both versions, and staff leaves a record', async () => {
    const document = await documentOf([text('one'), text('two')]);
    await compare(document, house.as('AF-1'));
    await compare(document, house.as('STAFF-1'));
    const auditor = house.as('AUDITOR');
    const sendings = bodyOf<{ items: { version: number; seat: string }[] }>(
      await house.get(`/api/v1/cases/${id}/documents/${document}/sendings`, auditor),
    ).items;
    const sent = sendings.map(({ seat, version }) => `${seat} ${version}`).toSorted();
    expect(sent).toEqual(['AF-1 1', 'AF-1 2', 'STAFF-1 1', 'STAFF-1 2']);
    const readings = bodyOf<{ items: { what: string; classes: string[] }[] }>(
      await house.get(`/api/v1/readings?case=${id}`, auditor),
    ).items;
    expect(readings[0]).toMatchObject({ what: 'fields', classes: ['restricted'] });
  });
});
