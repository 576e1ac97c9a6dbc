import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PipelineDto } from '../../apps/api/src/reports/dto/pipeline.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.voting(house.applicant(0));
  await house.submitted(house.applicant(1));
  await house.submitted(house.applicant(2));
  await house.draft(house.applicant(3));
  const withdrawn = await house.submitted(house.applicant(4));
  await house.act(withdrawn, house.applicant(4), 'application.withdraw');
}, 30_000);
afterAll(() => house.close());

const pipeline = async (who: Headers = {}, query = ''): Promise<PipelineDto> =>
  bodyOf<PipelineDto>(await house.get(`/api/v1/pipeline${query}`, who));

const known = [
  { phase: 'application', region: 'AFRALO', open: 2, overdue: 0 },
  { phase: 'vote', region: 'AFRALO', open: 1, overdue: 0 },
];
const ofDrafts = { phase: 'application', region: null, open: 1, overdue: 0 };

test.each(['?region=MARS', '?region=', '?phase=vote', '?region=AFRALO&region=EURALO'])(
  'what is no filter is refused: %s',
  async (query) => void problem(await house.get(`/api/v1/pipeline${query}`), 'invalid-payload'),
);

test('drafts count only for those who may know of them, closed cases for nobody', async () => {
  expect(await pipeline()).toEqual({ cells: known, open: 3, overdue: 0 });
  for (const who of [house.as('AF-1'), house.as('AFRALO-CHAIR'), house.as('ADMIN'), house.applicant(2)]) {
    expect((await pipeline(who)).cells).toEqual(known);
  }
  for (const who of [house.as('STAFF-1'), house.as('AUDITOR'), house.applicant(3)]) {
    const { cells, open } = await pipeline(who);
    expect([open, cells]).toEqual([4, [known[0], ofDrafts, known[1]]]);
  }
});

test('one region alone', async () => {
  expect(await pipeline(house.as('STAFF-1'), '?region=AFRALO')).toEqual({ cells: known, open: 3, overdue: 0 });
  expect(await pipeline({}, '?region=EURALO')).toEqual({ cells: [], open: 0, overdue: 0 });
});

test('what is overdue, by the database’s clock, as the list of cases says it', async () => {
  await house.app.clock.wait({ days: 15 });
  const { cells, overdue } = await pipeline();
  const listed = bodyOf<{ items: object[] }>(await house.get('/api/v1/cases?overdue=true&open=true'));
  expect(overdue).toBe(listed.items.length);
  expect(cells.find(({ phase }) => phase === 'application')).toMatchObject({ open: 2, overdue: 2 });
});
