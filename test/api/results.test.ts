import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseDto } from '../../apps/api/src/cases/dto/case.dto.js';
import { DeadlineLoop } from '../../apps/api/src/deadlines/deadline-loop.js';
import type { ResultDto, ResultListDto } from '../../apps/api/src/reports/dto/result.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let open: string;
let passed: string;
let failed: string;
let inquorate: string;
let voided: string;

async function vote(id: string, seats: readonly string[], choice: string): Promise<void> {
  for (const seat of seats) await house.act(id, house.as(seat), 'ballot.cast', { choice });
}

beforeAll(async () => {
  house = await House.open();
  const members = house.members;
  inquorate = await house.voting(house.applicant(0));
  await vote(inquorate, members.slice(0, 3), 'yes');
  passed = await house.voting(house.applicant(1));
  await vote(passed, members.slice(0, 9), 'yes');
  failed = await house.voting(house.applicant(2));
  await house.act(failed, house.as('EU-2'), 'ballot.recuse');
  await house.act(failed, house.as('LAC-2'), 'ballot.requestNonPublic');
  await vote(failed, members.slice(0, 6), 'no');
  await vote(failed, members.slice(9, 12), 'yes');
  voided = await house.voting(house.applicant(3));
  await vote(voided, members.slice(0, 9), 'yes');
  await house.act(voided, house.as('ALAC-CHAIR'), 'vote.void');
  await house.app.clock.wait({ days: 8 });
  await house.app.application.get(DeadlineLoop, { strict: false }).look();
  open = await house.voting(house.applicant(4));
  await vote(open, members.slice(0, 9), 'yes');
}, 60_000);
afterAll(() => house.close());

const results = async (who: Headers = {}, query = ''): Promise<ResultDto[]> => {
  const answer = await house.get(`/api/v1/results${query}`, who);
  expect(answer.status).toBe(200);
  return bodyOf<ResultListDto>(answer).items.slice();
};
const casesOf = (items: readonly ResultDto[]): string[] => items.map((item) => item.case);

test.each(['?region=MARS', '?limit=0', '?open=true', '?cursor='])('what is no filter is refused: %s', async (query) => {
  problem(await house.get(`/api/v1/results${query}`), 'invalid-payload');
});

test.each(['x', 'W10', 'WyIyMDI2Il0'])('a cursor that was not served: %s', async (cursor) => {
  problem(await house.get(`/api/v1/results?cursor=${cursor}`), 'cursor-invalid');
});

test('neither a vote that runs nor one that does not count is a result, for anybody', async () => {
  for (const who of [{}, house.as('ALAC-CHAIR'), house.as('STAFF-1'), house.as('AUDITOR')]) {
    const found = casesOf(await results(who, '?limit=100'));
    expect(found).not.toContain(open);
    expect(found).not.toContain(voided);
    expect(found.toSorted()).toEqual([inquorate, passed, failed].toSorted());
  }
});

test('whoever stepped aside is told that there was a vote, and nothing of how it went', async () => {
  const items = await results(house.as('EU-2'));
  expect(items.find((item) => item.case === failed)?.vote).toMatchObject({
    turnout: null,
    electorate: [],
    tally: null,
    choices: null,
  });
  expect(items.find((item) => item.case === passed)?.vote.tally).toMatchObject({ yes: 9, outcome: 'passed' });
});

test('choices are told of a public vote, counts alone of another', async () => {
  const items = await results();
  const of = (id: string): ResultDto | undefined => items.find((item) => item.case === id);
  expect(of(failed)?.vote).toMatchObject({
    nonPublic: true,
    choices: null,
    tally: { yes: 3, no: 6, outcome: 'failed' },
  });
  expect(Object.keys(of(passed)?.vote.choices ?? {})).toHaveLength(9);
  expect(of(inquorate)?.vote).toMatchObject({ outcome: 'inquorate', tally: { quorate: false, quorumNeeded: 8 } });
  expect(of(passed)).toMatchObject({
    number: 2,
    region: 'AFRALO',
    organisation: { id: house.applicant(1).organisation },
    quorum: { num: 1, den: 2 },
    threshold: { num: 1, den: 2 },
    thresholdStrict: true,
  });
});

test('each reader is told what the case itself tells them', async () => {
  for (const who of [{}, house.as('EU-2'), house.as('ALAC-CHAIR'), house.applicant(1)]) {
    for (const { case: id, vote: told } of await results(who)) {
      const { votes } = bodyOf<CaseDto>(await house.get(`/api/v1/cases/${id}`, who));
      expect(votes.find(({ number }) => number === told.number)).toEqual(told);
    }
  }
});

test('closed last, first; page by page; by region', async () => {
  const whole = await results();
  const closed = whole.map((item) => item.vote.closesAt ?? '');
  expect(closed).toEqual(closed.toSorted().reverse());
  const paged: string[] = [];
  let path: string | undefined = '/api/v1/results?limit=1';
  while (path && paged.length < 9) {
    const answer = await house.get(path);
    paged.push(...casesOf(bodyOf<ResultListDto>(answer).items));
    path = /^<([^>]+)>; rel="next"$/.exec(answer.headers['link'] ?? '')?.[1];
  }
  expect(paged).toEqual(casesOf(whole));
  expect(await results({}, '?region=EURALO')).toEqual([]);
  expect(await results({}, '?region=AFRALO')).toEqual(whole);
});
