import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf, problem } from '../support/answers.js';
import { differences } from '../support/described.js';
import { pdf, pdfOf, sha256 } from '../support/files.js';
import { House } from '../support/house.js';
import { download, listed, uploaded } from '../support/uploads.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.submitted();
});
afterAll(() => house.close());

test('as a download that cannot run anything, under a harmless name', async () => {
  const name = 'a"; filename="b.html';
  const { href } = await uploaded(house, id, house.applicant(), {
    name: `${name}.pdf`,
    fields: { isPublic: 'true' },
  });
  const answer = await download(house, href);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(pdf);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
    'repr-digest': `sha-256=:${Buffer.from(sha256(pdf), 'hex').toString('base64')}:`,
  });
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; sandbox;/);
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w .=-]+\.pdf"; filename\*=UTF-8''[\w.%=-]+$/,
  );
});

test('what is public to everybody, with what staff and parties alone may read left out', async () => {
  const open = await uploaded(house, id, house.applicant(), { bytes: pdfOf('open'), fields: { isPublic: 'true' } });
  const hrefs = (await listed(house, id)).map(({ href }) => href);
  expect(hrefs).toContain(open.href);
  for (const href of hrefs) expect((await download(house, href)).status).toBe(200);
  const all = await house.get(`/api/v1/cases/${id}/documents?limit=1`, house.as('STAFF-1'));
  expect(differences('get', `/api/v1/cases/${id}/documents`, all)).toEqual([]);
  expect(all.headers['link']).toContain('rel="next"');
});

test.each(['0', '01', '2', '-1', '1.0', 'x', '9999999999'])('no version %s', async (version) => {
  const { href } = await uploaded(house, id, house.as('STAFF-1'));
  problem(await house.get(href.replace(/1$/, version), house.as('STAFF-1')), 'unknown-document');
});

test('who was sent which version is kept for staff and auditors', async () => {
  const { href, document } = await uploaded(house, id, house.as('STAFF-1'), { bytes: pdfOf('sent') });
  await download(house, href, house.as('AF-1'));
  await download(house, href, house.applicant());
  await house.http.head(href).set(house.as('AF-2'));
  const path = `/api/v1/cases/${id}/documents/${document}/sendings`;
  const answer = await house.get(path, house.as('AUDITOR'));
  expect(differences('get', path, answer)).toEqual([]);
  expect(bodyOf<{ items: object[] }>(answer).items).toMatchObject([
    { version: 1, role: 'applicant', seat: null, how: 'downloaded' },
    { version: 1, role: 'alacMember', seat: 'AF-1', how: 'downloaded' },
  ]);
  problem(await house.get(path, house.as('AF-1')), 'not-your-role');
  problem(await house.get(path), 'not-signed-in');
});

test('that staff and auditors read what is not public is kept', async () => {
  const { href, revision } = await uploaded(house, id, house.applicant(), { bytes: pdfOf('watched') });
  await download(house, href, house.as('AUDITOR'));
  const readings = bodyOf<{ items: { what: string; revisions: number[]; classes: string[] }[] }>(
    await house.get(`/api/v1/readings?case=${id}`, house.as('AUDITOR')),
  ).items;
  expect(readings[0]).toMatchObject({ what: 'fields', revisions: [revision], classes: ['restricted'] });
});

test('a person who stepped aside gets none of it', async () => {
  const voting = await house.voting(house.applicant(4));
  const closed = await uploaded(house, voting, house.as('STAFF-1'), { bytes: pdfOf('aside') });
  expect((await download(house, closed.href, house.as('AF-2'))).status).toBe(200);
  await house.act(voting, house.as('AF-2'), 'ballot.recuse');
  problem(await house.get(closed.href, house.as('AF-2')), 'unknown-document');
  expect(await listed(house, voting, house.as('AF-2'))).toEqual([]);
});
