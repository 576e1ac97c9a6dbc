import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { v4 as uuid } from 'uuid';
import { verifyChain } from '../../libs/trail/index.js';
import { bodyOf, problem } from '../support/answers.js';
import { differences } from '../support/described.js';
import { openXml, pdf, pdfOf, png, sha256 } from '../support/files.js';
import { House } from '../support/house.js';
import { servedHistory, toLink } from '../support/served-trail.js';
import { download, listed, upload, uploaded } from '../support/uploads.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.submitted();
});
afterAll(() => house.close());

const countOf = async (table: string): Promise<number> =>
  (await house.app.source.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;

describe('taking in', () => {
  test('a file becomes a paper whose hash is in the trail, and the chain holds', async () => {
    const bytes = pdfOf('first');
    const answer = await upload(house, id, house.applicant(), { bytes });
    expect(answer.status).toBe(201);
    expect(differences('post', `/api/v1/cases/${id}/documents`, answer)).toEqual([]);
    const { added, revision } = bodyOf<{ added: { document: string; sha256: string }; revision: number }>(answer);
    expect(added).toMatchObject({ version: 1, latest: true, revision, title: 'Statutes', access: 'restricted' });
    expect(added).toMatchObject({ mediaType: 'application/pdf', size: bytes.length, sha256: sha256(bytes) });
    expect(added).toMatchObject({ scan: 'notScanned', fileName: 'statutes.pdf' });
    const history = await servedHistory(house.app, id, house.as('STAFF-1'));
    const step = history.find((one) => one.revision === revision);
    expect(step).toMatchObject({ type: 'paper.add' });
    expect(step?.payload['facts']).toEqual({ document: added.document, version: 1, mediaType: 'application/pdf' });
    expect(step?.sealed).toContainEqual(expect.objectContaining({ path: '/facts/sha256', value: added.sha256 }));
    expect(verifyChain(history.map(toLink))).toMatchObject({ ok: true });
  });

  test('the public sees neither the file nor its hash', async () => {
    const { href, sha256: hash } = await uploaded(house, id, house.applicant(), { bytes: pdfOf('closed') });
    expect(await listed(house, id)).toEqual([]);
    problem(await house.get(href), 'unknown-document');
    problem(await house.get(href, house.applicant(1)), 'unknown-document');
    problem(await house.get(href, house.as('EURALO-CHAIR')), 'unknown-document');
    expect((await house.get(`/api/v1/cases/${id}/history`)).text).not.toContain(hash);
  });

  test('the same key with the same bytes gets the same answer, with others none', async () => {
    const key = uuid();
    const sent = { bytes: pdfOf('again'), key };
    const first = await upload(house, id, house.applicant(), sent);
    const versions = await countOf('document_versions');
    const again = await upload(house, id, house.applicant(), sent);
    expect([again.status, again.body]).toEqual([201, first.body]);
    problem(
      await upload(house, id, house.applicant(), { ...sent, bytes: png, name: 'x.png' }),
      'idempotency-key-reused',
    );
    problem(
      await upload(house, id, house.applicant(), { ...sent, fields: { title: 'Other' } }),
      'idempotency-key-reused',
    );
    expect(await countOf('document_versions')).toBe(versions);
  });

  test('six at once on one case: each its own step, none lost, and the chain holds', async () => {
    const before = (await listed(house, id, house.as('STAFF-1'))).length;
    const seats = ['STAFF-1', 'AF-1', 'AF-2', 'EU-1', 'ALAC-CHAIR', 'AFRALO-CHAIR'];
    const answers = await Promise.all(
      seats.map((seat, n) => upload(house, id, house.as(seat), { bytes: pdfOf(`at once ${n}`) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(seats.map(() => 201));
    expect((await listed(house, id, house.as('STAFF-1'))).length).toBe(before + seats.length);
    expect(verifyChain((await servedHistory(house.app, id, house.as('STAFF-1'))).map(toLink))).toMatchObject({
      ok: true,
    });
  });

  test('one key twice at the same instant is one version', async () => {
    const sent = { bytes: pdfOf('same instant'), key: uuid() };
    const [a, b] = await Promise.all([1, 2].map(() => upload(house, id, house.applicant(), sent)));
    expect([a?.status, b?.status]).toEqual([201, 201]);
    expect(a?.body).toEqual(b?.body);
  });

  test('a paper with a link, without a file, as before', async () => {
    await house.act(id, house.applicant(), 'paper.add');
  });

  test('nobody states the facts themselves', async () => {
    const payload = { title: 'x', kind: 'other', facts: { document: uuid(), version: 9 }, sha256: '0'.repeat(64) };
    const answer = await house.send(id, house.applicant(), 'paper.add', payload);
    expect(
      problem(answer, 'invalid-payload')
        .errors?.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/facts', '/sha256']);
  });
});

describe('versions', () => {
  test('a new version names the document it replaces; both stay', async () => {
    const first = await uploaded(house, id, house.applicant(), { bytes: pdfOf('v1') });
    const fields = { replaces: first.document };
    const second = await uploaded(house, id, house.applicant(), { bytes: pdfOf('v2'), fields });
    expect(second).toMatchObject({ document: first.document, version: 2, latest: true });
    const both = (await listed(house, id, house.applicant())).filter((one) => one.document === first.document);
    expect(both.map(({ version, latest }) => [version, latest])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect((await download(house, first.href, house.applicant())).body).toEqual(pdfOf('v1'));
  });

  test('four at once: four numbers', async () => {
    const { document } = await uploaded(house, id, house.as('STAFF-1'));
    const sent = [2, 3, 4, 5].map((n) =>
      uploaded(house, id, house.as('STAFF-1'), { bytes: pdfOf(`n${n}`), fields: { replaces: document } }),
    );
    expect((await Promise.all(sent)).map(({ version }) => version).sort()).toEqual([2, 3, 4, 5]);
  });

  test('not of somebody else, of another case, of nothing', async () => {
    const { document } = await uploaded(house, id, house.as('STAFF-1'));
    const other = await house.submitted(house.applicant(1));
    const replacing = (at: string, who: Record<string, string>, replaces: string) =>
      upload(house, at, who, { fields: { replaces } });
    problem(await replacing(id, house.applicant(), document), 'unknown-document');
    problem(await replacing(other, house.as('STAFF-1'), document), 'unknown-document');
    problem(await replacing(id, house.as('STAFF-1'), uuid()), 'unknown-document');
  });
});

describe('not taken in, and nothing left of it', () => {
  const refused = async (sent: Parameters<typeof upload>[3], pointer: string, code: string): Promise<void> => {
    const before = [await countOf('transitions'), await countOf('documents'), await countOf('document_versions')];
    const answer = await upload(house, id, house.applicant(), sent);
    expect(problem(answer, 'invalid-payload').errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect([await countOf('transitions'), await countOf('documents'), await countOf('document_versions')]).toEqual(
      before,
    );
  };

  test('a page that calls itself a PDF', () =>
    refused({ bytes: Buffer.from('<html><script>1</script>') }, '/file', 'type-not-accepted'));
  test('a picture that calls itself a PDF', () => refused({ bytes: png }, '/file', 'wrong-ending'));
  test('a PDF that calls itself a page', () => refused({ name: 'a.html' }, '/file', 'wrong-ending'));
  test('an archive that unpacks to too much', () =>
    refused(
      { name: 'a.docx', bytes: openXml('docx', [{ name: 'a', content: Buffer.alloc(220_000_000) }]) },
      '/file',
      'archive-too-large',
    ));
  test('an empty file', () => refused({ bytes: Buffer.alloc(0) }, '/file', 'empty'));
  test('a field that nobody knows', () => refused({ fields: { sha256: 'x' } }, '/sha256', 'unknown-field'));
  test('facts', () => refused({ fields: { facts: '{}' } }, '/facts', 'unknown-field'));
  test('a reserved name', () => refused({ fields: { ['__proto__x']: 'x' } }, '/__proto__x', 'unknown-field'));
  test('a kind that is none', () => refused({ fields: { kind: 'novel' } }, '/kind', 'isIn'));
  test('no title', () => refused({ fields: { title: '' } }, '/title', 'text'));
  test('control characters', () => refused({ fields: { title: 'a\u0007' } }, '/title', 'control-character'));
  test('neither public nor not', () => refused({ fields: { isPublic: 'maybe' } }, '/isPublic', 'isBoolean'));
  test('a document that is no id', () => refused({ fields: { replaces: 'x' } }, '/replaces', 'isUuid'));

  test('a file that is too large', async () => {
    const answer = await upload(house, id, house.applicant(), { bytes: Buffer.alloc(1_048_577, 97), name: 'a.txt' });
    problem(answer, 'payload-too-large');
    problem(await upload(house, id, house.applicant(), { bytes: Buffer.alloc(9_000_000, 97) }), 'payload-too-large');
  });

  test('more than the case may have together', async () => {
    const full = await house.submitted(house.applicant(2));
    const bytes = (n: number): Buffer => Buffer.alloc(1_048_576, 97 + n);
    for (const n of [1, 2, 3, 4]) await uploaded(house, full, house.as('STAFF-1'), { bytes: bytes(n), name: 'a.txt' });
    const answer = await upload(house, full, house.as('STAFF-1'));
    expect(problem(answer, 'not-possible-now')).toMatchObject({ reason: 'documents-too-large' });
  });

  test('a form without a file, with two, with JSON', async () => {
    const form = () =>
      house.http.post(`/api/v1/cases/${id}/documents`).set({ 'idempotency-key': uuid(), ...house.as('STAFF-1') });
    problem(await form().field('title', 'x').field('kind', 'other'), 'invalid-payload');
    problem(await form().attach('file', pdf, 'a.pdf').attach('file', pdf, 'b.pdf'), 'invalid-payload');
    const asJson = await form().send({ title: 'x', kind: 'other' });
    problem(asJson, 'unsupported-media-type');
    expect(asJson.headers['accept-post']).toBe('multipart/form-data');
    problem(await form().set('content-type', 'multipart/form-data').send('x'), 'unsupported-media-type');
    problem(await form().set('content-type', 'multipart/form-data; boundary=b').send('x'), 'malformed-request');
    problem(
      await form().set('content-type', 'multipart/form-data; boundary=b').send('--b\r\n\r\nx'),
      'malformed-request',
    );
  });

  test('uploads that break off', async () => {
    const before = [await countOf('transitions'), await countOf('document_versions')];
    const { hostname, port } = new URL(house.app.url);
    const { authorization = '', 'acting-seat': seat = '' } = house.as('STAFF-1');
    const head = [
      `POST /api/v1/cases/${id}/documents HTTP/1.1`,
      `Host: ${hostname}`,
      `Authorization: ${authorization}`,
      `Acting-Seat: ${seat}`,
      `Idempotency-Key: ${uuid()}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 100000',
    ].join('\r\n');
    const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
    const breakOff = (): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\n\r\n${part}`));
        setTimeout(() => socket.destroy(), 100);
        socket.on('close', () => resolve());
      });
    // As often as would leave no room for anybody, if one were left hanging.
    for (let times = 0; times < 9; times += 1) await breakOff();
    expect((await upload(house, id, house.as('STAFF-1'), { bytes: Buffer.alloc(0) })).status).toBe(422);
    expect([await countOf('transitions'), await countOf('document_versions')]).toEqual(before);
  });

  test('from nobody, for a case that is not there', async () => {
    problem(await upload(house, id, {}), 'not-signed-in');
    problem(await upload(house, uuid(), house.as('STAFF-1')), 'unknown-case');
    problem(await upload(house, id, house.as('AUDITOR')), 'not-your-role');
    const draft = await house.draft(house.applicant(3));
    problem(await upload(house, draft, house.applicant(1)), 'unknown-case');
  });
});

test('what was taken in can be changed by nobody', async () => {
  await uploaded(house, id, house.as('STAFF-1'));
  for (const table of ['documents', 'document_versions', 'document_scans', 'document_sendings']) {
    await expect(house.app.source.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(house.app.ownerQuery(`DELETE FROM ${table}`, [])).rejects.toThrow(/only ever added/);
  }
});
