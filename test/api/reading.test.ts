import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers, ServedCase } from '../support/house.js';
import { House } from '../support/house.js';

interface List<Item = Record<string, unknown>> {
  items: Item[];
  next: string | null;
}

let house: House;
let voting: string;
let secret: string;
let submitted: string;
let draft: string;

beforeAll(async () => {
  house = await House.open();
  voting = await house.voting(house.applicant(0));
  for (const [i, choice] of ['yes', 'no', 'abstain'].entries()) {
    await house.act(voting, house.as(`EU-${i + 1}`), 'ballot.cast', { choice, reason: `Because of ${choice}-ness.` });
  }
  secret = await house.voting(house.applicant(1));
  await house.act(secret, house.as('LAC-2'), 'ballot.requestNonPublic', { reason: 'Pressure at home.' });
  submitted = await house.submitted(house.applicant(2));
  draft = await house.draft(house.applicant(3));
});
afterAll(() => house.close());

const list = async (path: string, who: Headers = {}): Promise<List> => {
  const answer = await house.get(path, who);
  expect([path, answer.status]).toEqual([path, 200]);
  return bodyOf<List>(answer);
};
const ids = ({ items }: List): unknown[] => items.map((item) => item['id'] ?? item['case']);

describe('cases', () => {
  test.each([
    ['', () => [submitted, secret, voting]],
    ['?state=vote', () => [secret, voting]],
    ['?phase=vote', () => [secret, voting]],
    ['?region=AFRALO', () => [submitted, secret, voting]],
    ['?region=EURALO', () => []],
    ['?number=3', () => [submitted]],
    ['?open=true', () => [submitted, secret, voting]],
    ['?overdue=true', () => []],
    ['?procedure=accreditation', () => [submitted, secret, voting]],
    ['?procedure=withdrawal', () => []],
    ['?order=due', () => [voting, secret, submitted]],
  ] as const)('for the public: %s', async (query, expected) => {
    expect(ids(await list(`/api/v1/cases${query}`))).toEqual(expected());
  });

  test('drafts are for the applicant and staff', async () => {
    expect(ids(await list('/api/v1/cases', house.as('STAFF-1')))).toContain(draft);
    expect(ids(await list('/api/v1/cases', house.applicant(3)))).toContain(draft);
    expect(ids(await list('/api/v1/cases', house.applicant(2)))).not.toContain(draft);
  });

  test('mine: what waits for my role, my region or my organisation', async () => {
    const mine = async (who: Headers): Promise<unknown[]> => ids(await list('/api/v1/cases?mine=true', who));
    expect(await mine(house.as('STAFF-1'))).toEqual([submitted]);
    expect(await mine(house.as('AF-1'))).toEqual([secret, voting]);
    expect(await mine(house.as('EURALO-CHAIR'))).toEqual([]);
    expect(await mine(house.as('AFRALO-CHAIR'))).toEqual([submitted, secret, voting]);
    expect(await mine(house.applicant(3))).toEqual([draft]);
    expect(await mine({})).toEqual([]);
  });

  test('page by page, by the Link header alone', async () => {
    const seen: unknown[] = [];
    let path: string | undefined = '/api/v1/cases?limit=1&state=vote';
    while (path && seen.length < 9) {
      const answer = await house.get(path);
      seen.push(...ids(bodyOf<List>(answer)));
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers['link'] ?? '')?.[1];
    }
    expect(seen).toEqual([secret, voting]);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?limit=1e2x',
    '?state=',
    '?region=MARS',
    '?overdue=maybe',
    '?number=-1',
    '?organisation=x',
  ])(
    'a filter that is none: %s',
    async (query) => void problem(await house.get(`/api/v1/cases${query}`), 'invalid-payload'),
  );

  test.each(['x', 'W10', 'bnVsbA', 'AAAA'])('a cursor that was not served: %s', async (cursor) => {
    problem(await house.get(`/api/v1/cases?cursor=${cursor}`), 'cursor-invalid');
    problem(await house.get(`/api/v1/history?cursor=${cursor}`), 'cursor-invalid');
    problem(await house.get(`/api/v1/refusals?cursor=${cursor}`, house.as('AUDITOR')), 'cursor-invalid');
  });

  test('overdue when its time has run out', async () => {
    const { due } = (await house.read(submitted)) as unknown as { due: { at: string; clock: string; rule: string } };
    expect(due).toMatchObject({ clock: 'completeness', rule: 'completenessDays' });
    const { rules } = await house.read(submitted);
    expect(rules).toMatchObject({
      completenessDays: { value: 14, unit: 'days', basis: 'assumed', sources: [{ key: 'S22' }] },
    });
  });
});

describe('a case', () => {
  test('has its revision as ETag, and may not be kept', async () => {
    const answer = await house.get(`/api/v1/cases/${voting}`);
    expect(answer.headers['etag']).toBe(`"${bodyOf<ServedCase>(answer).revision}"`);
    expect(answer.headers['cache-control']).toBe('private, no-store');
  });

  test('as it stood', async () => {
    const items = (await list(`/api/v1/cases/${voting}/history?order=oldest`)).items as {
      at: string;
      to: string;
      revision: number;
    }[];
    for (const { at, to, revision } of [items[1], items[3]] as { at: string; to: string; revision: number }[]) {
      const answer = await house.get(`/api/v1/cases/${voting}?asOf=${at}`, house.as('STAFF-1'));
      expect(bodyOf(answer)).toMatchObject({ path: to, revision, at, actions: [] });
    }
    problem(await house.get(`/api/v1/cases/${voting}?asOf=2001-01-01T00:00:00Z`), 'unknown-case');
    problem(await house.get(`/api/v1/cases/${voting}?asOf=2999-01-01T00:00:00Z`), 'unknown-case');
    problem(await house.get(`/api/v1/cases/${voting}?asOf=then`), 'invalid-payload');
  });

  test('tells the public nothing that it can do, and a person by which of their seats', async () => {
    expect((await house.read(voting, {})).actions).toEqual([]);
    const { authorization } = house.as('ALAC-CHAIR');
    const both = await house.read(voting, { authorization: authorization ?? '' });
    const seatsFor = (event: string) => both.actions.find((action) => action.event === event)?.seats;
    expect(seatsFor('ballot.cast')).toEqual(['EU-1']);
    expect(seatsFor('vote.pause')).toEqual(['ALAC-CHAIR']);
    expect(seatsFor('note.add')).toEqual(['ALAC-CHAIR', 'EU-1']);
  });

  test('a person with several seats acts in the one that can, or in the one that is named', async () => {
    const { authorization = '' } = house.as('ALAC-CHAIR');
    const paused = await house.send(secret, { authorization }, 'vote.pause', { reason: 'A question.' });
    expect(paused.status).toBe(200);
    const wrong = await house.send(secret, house.as('EU-1'), 'vote.resume', {});
    problem(wrong, 'not-your-role');
    expect((await house.send(secret, { authorization }, 'vote.resume', {})).status).toBe(200);
    const seats = (await list(`/api/v1/cases/${secret}/history`)).items.slice(0, 2).map((item) => item['actor']);
    expect(seats).toMatchObject([{ seat: 'ALAC-CHAIR' }, { seat: 'ALAC-CHAIR' }]);
  });
});

describe('while a vote is open nobody learns a choice', () => {
  const readers: [string, () => Headers][] = [
    ['the public', () => ({})],
    ['staff', () => house.as('STAFF-1')],
    ['the Chair', () => house.as('ALAC-CHAIR')],
    ['a member', () => house.as('EU-2')],
    ['the auditor', () => house.as('AUDITOR')],
    ['the applicant', () => house.applicant(0)],
  ];

  test.each(readers)('%s', async (_, who) => {
    for (const path of [
      `/api/v1/cases/${voting}`,
      `/api/v1/cases/${voting}/history?reveal=true&limit=1000`,
      `/api/v1/cases/${voting}/history?reveal=true&format=csv`,
      `/api/v1/history?reveal=true&event=ballot.cast`,
      `/api/v1/cases`,
    ]) {
      const { status, text } = await house.get(path, who());
      expect(status).toBe(200);
      expect(text).not.toMatch(/-ness\./);
      expect(text).not.toMatch(/"choice":"|"value":"(?:yes|no|abstain)"/);
    }
    const { votes } = await house.read(voting, who());
    expect(votes).toMatchObject([{ outcome: 'open', tally: null, choices: null, turnout: { recorded: 3 } }]);
  });

  test('who asked for a non-public ballot is told to the Chair and staff, on request and on record', async () => {
    const asked = async (who: Headers, query: string): Promise<unknown> => {
      const { items } = await list(`/api/v1/cases/${secret}/history?${query}`, who);
      return items.find((item) => item['type'] === 'ballot.requestNonPublic')?.['actor'];
    };
    for (const who of [{}, house.as('AF-1'), house.as('AUDITOR'), house.applicant(1)]) {
      expect(await asked(who, 'reveal=true')).toBeNull();
      expect(ids(await list('/api/v1/history?seat=LAC-2', who))).toEqual([]);
    }
    expect(await asked(house.as('STAFF-1'), '')).toBeNull();
    expect(await asked(house.as('STAFF-1'), 'reveal=true')).toMatchObject({ seat: 'LAC-2' });
    problem(await house.get('/api/v1/readings', house.as('STAFF-1')), 'not-your-role');
    const { items } = await list(`/api/v1/readings?case=${secret}`, house.as('AUDITOR'));
    expect(items.filter(({ what }) => what !== 'fields')).toMatchObject([
      { what: 'hiddenActor', role: 'staff', seat: 'STAFF-1', case: secret },
    ]);
  });
});

describe('history', () => {
  test.each([
    ['event=vote.open', 2],
    ['event=ballot.cast', 3],
    ['seat=EU-2', 1],
    ['region=EURALO', 0],
    ['role=alacMember&event=ballot.cast', 3],
    ['role=alacChair', 4],
    // Who asked unnamed is not found by their role either.
    ['role=alacMember&event=ballot.requestNonPublic', 0],
    ['event=ballot.requestNonPublic', 1],
    ['number=1&event=ballot.cast', 3],
    ['number=2&event=ballot.cast', 0],
    ['number=2147483647', 0],
    ['number=1&revision=1', 1],
    ['number=1&revision=1000000', 0],
    ['event=vote.open&region=AFRALO', 2],
    ['from=2999-01-01T00:00:00Z', 0],
    ['to=2001-01-01T00:00:00Z', 0],
    ['event=vote.open&from=2001-01-01T00:00:00%2B02:00&to=2999-01-01T00:00:00Z', 2],
  ])('%s', async (query, count) => {
    expect((await list(`/api/v1/history?${query}`)).items).toHaveLength(count);
  });

  test.each(['role=king', 'number=x', 'number=0', 'number=99999999999', 'revision=0', 'revision=1.5', 'role='])(
    'what is no filter is refused: %s',
    async (query) => void problem(await house.get(`/api/v1/history?${query}`), 'invalid-payload'),
  );

  test('each step says under which rule it was taken', async () => {
    const [opened] = (await list('/api/v1/history?event=vote.open&number=1')).items;
    expect(opened).toMatchObject({ rule: 'openVote', from: 'readyForVote.waiting', to: 'vote.open' });
    const [first] = (await list(`/api/v1/cases/${voting}/history?revision=1`)).items;
    expect(first).toMatchObject({ type: 'case.open', rule: null, revision: 1 });
  });

  test('what is restricted is for the parties, what is internal for the house', async () => {
    await house.act(submitted, house.as('STAFF-1'), 'note.add', { audience: 'internal', text: 'Between us.' });
    await house.act(submitted, house.as('STAFF-1'), 'note.add', { audience: 'applicant', text: 'For you.' });
    const seen = async (who: Headers): Promise<boolean[]> => {
      const { text } = await house.get(`/api/v1/cases/${submitted}/history`, who);
      return [text.includes('Between us.'), text.includes('For you.'), text.includes('+254 700 555 001')];
    };
    expect(await seen({})).toEqual([false, false, false]);
    expect(await seen(house.applicant(0))).toEqual([false, false, false]);
    expect(await seen(house.as('EURALO-CHAIR'))).toEqual([false, false, false]);
    expect(await seen(house.applicant(2))).toEqual([false, true, true]);
    expect(await seen(house.as('AFRALO-CHAIR'))).toEqual([true, true, true]);
    expect(await seen(house.as('STAFF-2'))).toEqual([true, true, true]);
  });

  test('as a table that no spreadsheet runs', async () => {
    await house.act(submitted, house.as('STAFF-1'), 'paper.add', {
      title: '=HYPERLINK("http://evil.example")',
      kind: 'other',
      isPublic: true,
    });
    const byQuery = await house.get('/api/v1/history?format=csv&event=paper.add');
    const byHeader = await house.get('/api/v1/history?event=paper.add', { accept: 'text/csv' });
    expect(byHeader.text).toBe(byQuery.text);
    expect(byQuery.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(byQuery.headers['content-disposition']).toBe('attachment; filename="history.csv"');
    const [header, row, end] = byQuery.text.split('\r\n');
    expect(header).toMatch(/^at,number,case,revision,type,/);
    expect(row).toContain('HYPERLINK');
    expect(row?.split(',').filter((field) => /^"?[=+@]/.test(field))).toEqual([]);
    expect(end).toBe('');
    problem(await house.get('/api/v1/history', { accept: 'application/xml' }), 'not-acceptable');
    problem(await house.get('/api/v1/history?format=xml'), 'invalid-payload');
  });

  test('letters are for the parties', async () => {
    const path = `/api/v1/cases/${submitted}/messages`;
    problem(await house.get(path), 'not-signed-in');
    problem(await house.get(path, house.applicant(0)), 'not-your-role');
    const letters = (await list(path, house.applicant(2))).items.map((item) => item['letter']);
    expect(letters).toEqual(expect.arrayContaining(['received', 'receivedForInformation']));
  });

  test('what was refused is on record, without what was in it', async () => {
    await house.send(submitted, house.as('AF-1'), 'application.accept', { note: 'top secret' });
    const answer = await house.get(`/api/v1/refusals?case=${submitted}`, house.as('AUDITOR'));
    expect(bodyOf<List>(answer).items).toContainEqual(
      expect.objectContaining({
        type: 'application.accept',
        role: 'alacMember',
        seat: 'AF-1',
        code: 'not-your-role',
        status: 403,
      }),
    );
    expect(answer.text).not.toContain('top secret');
  });
});
