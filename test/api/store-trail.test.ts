import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HistoryFilter } from '../../apps/api/src/trail/history-query.js';
import type { HistoryItem } from '../../apps/api/src/trail/history-item.js';
import type { HistoryRequest } from '../../apps/api/src/trail/trail-reader.js';
import { hashRecord, genesisHash, verifyChain } from '../../libs/trail/index.js';
import type { ChainLink } from '../../libs/trail/index.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { Office } from '../support/office.js';
import { PastCase } from '../support/past-case.js';
import { problem } from '../support/problem.js';

let office: Office;
let open: PastCase;
let secret: PastCase;
let running: PastCase;

beforeAll(async () => {
  office = await Office.open();
  open = await (await PastCase.open(office, 30)).toVote();
  await (await open.ballots()).wait(6);
  secret = await (await PastCase.open(office, 30)).toVote();
  await secret.act(office.in('LAC-1'), 'ballot.requestNonPublic', { reason: 'Pressure from outside.' });
  await (await secret.ballots()).wait(6);
  running = await (await PastCase.open(office, 1)).toVote();
  await running.ballots();
});

afterAll(() => office.close());

const plain: HistoryRequest = { reveal: false, requestId: null };
const reveal: HistoryRequest = { reveal: true, requestId: 'a-request' };

async function read(readers: readonly Actor[], filter: HistoryFilter, how = plain): Promise<readonly HistoryItem[]> {
  const page = await office.trail.history(readers, { order: 'oldest', ...filter }, { limit: 100, cursor: null }, how);
  expect(page.next).toBeNull();
  return page.items;
}

const of = (items: readonly HistoryItem[], type: string): readonly HistoryItem[] =>
  items.filter((item) => item.type === type);

/** What the reader is shown at a path; null where it is not shown. */
const shownAt = (item: HistoryItem | undefined, path: string): unknown =>
  item?.sealed.find((part) => part.path === path && part.shown === 'shown')?.value ?? null;

const choices = (items: readonly HistoryItem[]): unknown[] =>
  of(items, 'ballot.cast').map((item) => shownAt(item, '/choice'));

/** Every link of a case as a verifier gets it from the database itself. */
async function links(id: string): Promise<ChainLink[]> {
  const rows = await office.database.query<
    { record: ChainLink['record']; hash: string; opened: { path: string; salt: string; bytes: string }[] }[]
  >(
    `SELECT json_build_object('case', case_id, 'revision', revision, 'type', type, 'deadline', deadline, 'actor', actor,
       'from', from_state, 'to', to_state, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'procedure', procedure, 'version', version, 'payload', payload, 'commitments', commitments,
       'requestId', request_id) AS record, hash,
       (SELECT coalesce(json_agg(json_build_object('path', path, 'salt', encode(salt, 'hex'),
         'bytes', convert_from(bytes, 'UTF8'))), '[]') FROM sealed_data s
         WHERE s.case_id = t.case_id AND s.revision = t.revision) AS opened
     FROM transitions t WHERE case_id = $1 ORDER BY revision`,
    [id],
  );
  return rows.map(({ record, hash, opened }) => ({
    record,
    hash,
    opened: opened.map(({ path, salt, bytes }) => ({ path, salt, value: JSON.parse(bytes) as never })),
  }));
}

describe('the chain', () => {
  test('of what the database holds is whole, with every sealed value, and ends where the case stands', async () => {
    for (const { id } of [open, secret, running]) {
      const { revision, hash } = await office.reader.read([office.staff], id);
      const chain = await links(id);
      expect(verifyChain(chain, { revision, hash })).toEqual({ ok: true });
      expect(chain.flatMap(({ opened = [] }) => opened).length).toBeGreaterThan(40);
    }
  });

  test('is noticed to be broken when a value was changed behind its back', async () => {
    const chain = await links(open.id);
    const forged = chain.map((link, i) => (i === 2 ? { ...link, record: { ...link.record, to: 'accredited' } } : link));
    expect(verifyChain(forged)).toMatchObject({ ok: false, revision: 3, reason: 'hash-differs' });
  });
});

describe('who may read what', () => {
  test('everybody sees who did what when, and what is public in it', async () => {
    const items = await read([], { case: open.id });
    expect(items.map(({ revision }) => revision)).toEqual(items.map((_, i) => i + 1));
    const [submit] = of(items, 'application.submit');
    expect(shownAt(submit, '/form/organisation/name')).toBe('Lakeside Internet Users Forum');
    expect(submit?.sealed).toContainEqual({
      path: '/form/contacts/primaryName',
      access: 'restricted',
      shown: 'withheld',
    });
    expect(JSON.stringify(items)).not.toContain('akinyi@liuf.example.org');
    expect(items.at(-1)).toMatchObject({ type: 'deadline.voteCloses', actor: null });
    expect(items.at(-1)?.deadline).toContain('voteCloses');
  });

  test.each([
    ['the applicant', () => running.applicant, true, false],
    ['staff', () => office.staff, true, true],
    ['a leader of the region', () => office.in('AFRALO-CHAIR'), true, true],
    ['a leader of another region', () => office.in('EURALO-CHAIR'), false, false],
    ['an ALAC member', () => office.in('EU-2'), true, true],
    ['the Ombudsman', () => office.in('OMBUDSMAN'), true, true],
    ['a Board reviewer to whom the case was not given', () => office.in('BOARD-2'), false, false],
    ['an auditor', () => office.in('AUDITOR-1'), true, true],
    ['whoever runs the house', () => office.in('ADMIN-1'), false, false],
    ['another applicant', () => open.applicant, false, false],
  ] as const)('%s', async (name, who, restricted, internal) => {
    const noted = await office.cases.act(
      office.staff,
      running.id,
      { type: 'note.add', payload: { audience: 'internal', text: 'An internal note' } },
      { expectedRevision: null, idempotencyKey: `note for ${name}`, bodyMac: Buffer.alloc(32), requestId: null },
    );
    const items = await read([who()], { case: running.id });
    expect(JSON.stringify(items).includes('akinyi@liuf.example.org')).toBe(restricted);
    const note = items.find(({ revision }) => revision === noted.revision);
    expect(shownAt(note, '/text')).toBe(internal ? 'An internal note' : null);
    expect(note?.payload).toEqual({ audience: 'internal' });
  });

  test('a draft and its trail are the applicant’s own', async () => {
    const { id, applicant } = await office.draft();
    expect(await read([], { case: id })).toEqual([]);
    expect(await read([office.in('EU-1'), running.applicant], { case: id })).toEqual([]);
    expect(await read([applicant], { case: id })).toHaveLength(1);
    expect(await read([office.staff], { case: id })).toHaveLength(1);
  });

  test('an erased value is said to be erased, and the rest is as before', async () => {
    const { id, applicant } = await office.submitted();
    const erase = `DELETE FROM sealed_data WHERE case_id = $1 AND path = '/form/contacts/primaryName'`;
    await office.owner.query(erase, [id]);
    const [, submit] = await read([applicant], { case: id });
    expect(submit?.sealed).toContainEqual({ path: '/form/contacts/primaryName', access: null, shown: 'erased' });
    expect(shownAt(submit, '/form/contacts/secondaryName')).toBe('Brian Mwangi');
    expect(verifyChain(await links(id))).toEqual({ ok: true });
  });
});

describe('ballots', () => {
  const nine = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'abstain'];

  test('nobody reads a choice while the vote is open, not even who may later', async () => {
    for (const who of [[], [office.staff], [office.chair], [office.in('AF-1'), office.chair]]) {
      const items = await read(who, { case: running.id }, reveal);
      expect(choices(items)).toEqual(nine.map(() => null));
      expect(of(items, 'ballot.cast')[0]?.sealed).toEqual([{ path: '/choice', access: 'ballot', shown: 'withheld' }]);
    }
  });

  test('everybody reads the choices of an open ballot after its close', async () => {
    expect(choices(await read([], { case: open.id }))).toEqual(nine);
  });

  test('of a non-public one only those who act for the vote, on request, each reading recorded', async () => {
    for (const who of [[], [office.in('AF-1')], [office.in('AUDITOR-1')], [secret.applicant]]) {
      expect(choices(await read(who, { case: secret.id }, reveal))).toEqual(nine.map(() => null));
    }
    const records = (): Promise<object[]> =>
      office.database.query<object[]>(
        `SELECT * FROM access_records WHERE case_id = $1 AND what <> 'fields' ORDER BY id`,
        [secret.id],
      );
    expect(await records()).toEqual([]);
    const asked = await read([office.staff], { case: secret.id });
    expect(choices(asked)).toEqual(nine.map(() => null));
    expect(of(asked, 'ballot.cast')[0]?.sealed[0]?.shown).toBe('onRequest');
    expect(await records()).toEqual([]);
    expect(choices(await read([office.in('AF-1'), office.chair], { case: secret.id }, reveal))).toEqual(nine);
    const { person } = office.chair;
    const revisions = asked.filter(({ type }) => type === 'ballot.cast').map(({ revision }) => revision);
    expect(await records()).toEqual([
      expect.objectContaining({
        person,
        role: 'alacChair',
        seat: 'ALAC-CHAIR',
        what: 'ballots',
        revisions,
        request_id: 'a-request',
      }),
      expect.objectContaining({
        person,
        what: 'hiddenActor',
        revisions: [revisions[0] === undefined ? 0 : revisions[0] - 1],
      }),
    ]);
  });
});

describe('who acted unnamed', () => {
  const asked = 'ballot.requestNonPublic';

  test('is shown to those who act for the vote and to nobody else', async () => {
    for (const who of [[], [office.in('AF-2')], [office.in('AUDITOR-1')], [office.in('OMBUDSMAN')]]) {
      const [item] = of(await read(who, { case: secret.id }, reveal), asked);
      expect(item).toMatchObject({ actor: null, unnamed: true, commitments: null, requestId: null });
    }
    const [item] = of(await read([office.in('ALAC-VICE-1')], { case: secret.id }, reveal), asked);
    expect(item?.actor).toMatchObject({ seat: 'LAC-1' });
  });

  test('is not found by asking for what a person or a seat did', async () => {
    const { person } = office.in('LAC-1');
    expect(of(await read([office.in('AUDITOR-1')], { person }), asked)).toEqual([]);
    expect(of(await read([], { seat: 'LAC-1' }), asked)).toEqual([]);
    expect(of(await read([office.chair], { person }, reveal), asked)).toHaveLength(1);
  });

  test('cannot be tried out against the published hash', async () => {
    const [item] = of(await read([], { case: secret.id }), asked);
    const chain = await links(secret.id);
    const link = chain.find(({ record }) => record.revision === item?.revision);
    if (!link || !item) throw new Error('the record is not there');
    expect(hashRecord(link.record, item.previousHash)).toBe(item.hash);
    // All that the public knows, even with the right actor and the request's id, lacks one random commitment.
    const { '#blind': blind, ...known } = link.record.commitments;
    expect(blind).toMatch(/^[0-9a-f]{64}$/);
    expect(hashRecord({ ...link.record, commitments: known }, item.previousHash)).not.toBe(item.hash);
  });
});

describe('asking', () => {
  test('by type, seat, region, time', async () => {
    const ballots = await read([], { type: 'ballot.cast', case: open.id });
    expect(new Set(ballots.map(({ type }) => type))).toEqual(new Set(['ballot.cast']));
    const { at } = ballots[4] ?? { at: 0 };
    expect(await read([], { type: 'ballot.cast', case: open.id, from: at })).toHaveLength(5);
    expect(await read([], { type: 'ballot.cast', case: open.id, until: at })).toHaveLength(4);
    expect(await read([], { seat: 'EU-1', case: open.id })).toHaveLength(1);
    expect(await read([], { region: 'EURALO' })).toEqual([]);
    expect((await read([], { region: 'AFRALO', case: open.id })).length).toBeGreaterThan(10);
  });

  test.each(['newest', 'oldest'] as const)(
    'page by page, %s first, nothing twice and nothing left out',
    async (order) => {
      const all = await office.trail.history([office.staff], { order }, { limit: 100, cursor: null }, plain);
      const pages: HistoryItem[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: readonly HistoryItem[]; next: string | null } = await office.trail.history(
          [office.staff],
          { order },
          { limit: 7, cursor },
          plain,
        );
        pages.push(...page.items);
        cursor = page.next;
      } while (cursor !== null && pages.length < 100);
      const names = (items: readonly HistoryItem[]): string[] => items.map((item) => `${item.case} ${item.revision}`);
      expect(names(pages).slice(0, 100)).toEqual(names(all.items));
      const times = pages.map((item) => item.at);
      expect(times).toEqual([...times].sort((a, b) => (order === 'oldest' ? a - b : b - a)));
    },
  );

  test.each(['x', 'W10', 'bnVsbA', Buffer.from('[1,"x",2]').toString('base64url')])(
    'with a wrong cursor: %s',
    async (cursor) => {
      const refused = await problem(office.trail.history([], {}, { limit: 5, cursor }, plain));
      expect(refused.code).toBe('cursor-invalid');
    },
  );

  test('a case that cannot be read keeps its ballots closed, and its trail is served', async () => {
    const { id } = await office.voting();
    await office.act(office.in('EU-1'), id, 'ballot.cast');
    await office.owner.query(`UPDATE cases SET version = '99' WHERE id = $1`, [id]);
    const items = await read([office.chair], { case: id }, reveal);
    expect(choices(items)).toEqual([null]);
  });
});

test('the first record follows nothing', async () => {
  const [first] = await read([], { case: open.id });
  expect(first?.previousHash).toBe(genesisHash);
});
