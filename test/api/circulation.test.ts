import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import { pdfOf } from '../support/files.js';
import { PostOffice } from '../support/letters.js';
import { holderOf } from '../support/signed-in.js';
import { uploaded } from '../support/uploads.js';

// A vote is a hundred letters, and the machine may be busy.
jest.setTimeout(30_000);

let office: PostOffice;
beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(() => office.close());

interface Sending {
  readonly version: number;
  readonly person: string;
  readonly role: string | null;
  readonly seat: string | null;
  readonly how: string;
}

/** Who was sent a document by letter, as `seat version`; an applicant has no seat. */
async function circulated(id: string, document: string): Promise<string[]> {
  const path = `/api/v1/cases/${id}/documents/${document}/sendings?limit=100`;
  const { items } = bodyOf<{ items: Sending[] }>(await office.house.get(path, office.house.as('AUDITOR')));
  return items
    .flatMap(({ how, role, seat, version }) => (how === 'circulated' ? [`${seat ?? role} ${version}`] : []))
    .sort();
}

const leaders = ['AFRALO-CHAIR', 'AFRALO-SECRETARY'];
const versionOf = (seats: readonly string[], version: number): string[] =>
  seats.map((seat) => `${seat} ${version}`).sort();

async function advising(): Promise<string> {
  const { house } = office;
  const id = await house.submitted();
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await office.empty();
  return id;
}

test('who is asked for advice is sent the papers as they are then; the next letter brings the version that replaced one', async () => {
  const { house } = office;
  const id = await advising();
  const { document } = await uploaded(house, id, house.as('STAFF-1'), { bytes: pdfOf('one') });
  expect(await circulated(id, document)).toEqual([]);
  await office.empty();
  const staff = ['STAFF-1', 'STAFF-2', 'STAFF-3'];
  expect(await circulated(id, document)).toEqual(versionOf(staff, 1));

  await uploaded(house, id, house.as('STAFF-1'), { bytes: pdfOf('two'), fields: { replaces: document } });
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  await office.empty();
  const told = await circulated(id, document);
  expect(told).toEqual(
    expect.arrayContaining([...versionOf(staff, 1), ...versionOf([...staff, ...leaders], 2), 'applicant 2']),
  );
  expect(told.filter((one) => one.startsWith('EURALO') || one === 'AFRALO-CHAIR 1')).toEqual([]);
});

test('once per person and version, however many letters and attempts', async () => {
  const { house, relay } = office;
  const id = await advising();
  const { document } = await uploaded(house, id, house.as('STAFF-1'));
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  const other = await office.otherRelay();
  try {
    await Promise.all(Array.from({ length: 6 }, () => [relay.look(), other.relay.look()]).flat());
    await Promise.all([office.empty(), office.empty(other.relay)]);
  } finally {
    await other.close();
  }
  const [advice] = await office.deliveries(id, 'adviceWanted');
  const before = await circulated(id, document);
  expect(before).toEqual(expect.arrayContaining(versionOf(leaders, 1)));
  await house.app.ownerQuery(
    `UPDATE deliveries SET status = 'pending', settled_at = NULL, next_at = clock_timestamp() WHERE id = $1`,
    [advice?.id],
  );
  await office.empty();
  expect(await circulated(id, document)).toEqual(before);
});

test('nobody is said to have what did not leave, what they may not read, or what nobody is served', async () => {
  const { house, server } = office;
  const id = await house.ready();
  await office.empty();
  const { document } = await uploaded(house, id, house.as('STAFF-1'));
  await house.act(id, house.as('AF-2'), 'ballot.recuse');
  const refused = await office.addressOf('AF-3');
  server.answer = (to) => (to === refused ? { code: 550, text: '5.1.1 unknown' } : 'take');
  await house.act(id, house.as('ALAC-CHAIR'), 'vote.open');
  const late = await uploaded(house, id, house.as('STAFF-1'), { bytes: pdfOf('late') });
  await house.app.ownerQuery(
    `INSERT INTO document_scans (id, version_id, result, finding)
     SELECT gen_random_uuid(), id, 'infected', 'Eicar' FROM document_versions WHERE document_id = $1`,
    [late.document],
  );
  await office.empty();
  const told = await circulated(id, document);
  expect(told).toEqual(expect.arrayContaining(['AF-1 1', 'ALAC-CHAIR 1', 'EU-2 1', 'NA-3 1', 'applicant 1']));
  expect(told.filter((one) => /^AF-[23] |VICE-CHAIR-1|^EURALO|^BOARD/.test(one))).toEqual([]);
  expect(await circulated(id, late.document)).toEqual([]);
  const aside = await holderOf(house, 'AF-2');
  const [{ n } = { n: 0 }] = await house.app.source.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM document_sendings WHERE person = $1',
    [aside],
  );
  expect(n).toBe(0);
});
