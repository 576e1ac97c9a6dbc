import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { CaseDto } from '../../apps/api/src/cases/dto/case.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

// Many steps over HTTP take their time on a busy machine.
jest.setTimeout(30_000);

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const read = async (id: string, who: Headers = {}, query = ''): Promise<CaseDto> =>
  bodyOf<CaseDto>(await house.get(`/api/v1/cases/${id}${query}`, who));
const statesOf = ({ passed }: CaseDto): string[] => passed.map(({ state }) => state);

interface Step {
  readonly to: string;
  readonly at: string;
}

/** What anybody finds who follows the public history instead. */
async function fromHistory(id: string): Promise<string[]> {
  const answer = await house.get(`/api/v1/cases/${id}/history?order=oldest&limit=1000`);
  const steps = bodyOf<{ items: Step[] }>(answer).items.map(({ to, at }) => ({ state: to.split('.')[0], at }));
  return steps.filter(({ state }, i) => state !== steps[i - 1]?.state).map(({ state, at }) => `${state} ${at}`);
}

test('the way of a draft is told to nobody who may not know of it', async () => {
  const draft = await house.draft(house.applicant(3));
  problem(await house.get(`/api/v1/cases/${draft}`), 'unknown-case');
  problem(await house.get(`/api/v1/cases/${draft}`, house.as('AF-1')), 'unknown-case');
  expect(statesOf(await read(draft, house.applicant(3)))).toEqual(['draft']);
});

test('every step of the procedure with when it was entered, and again where it was entered again', async () => {
  const id = await house.submitted();
  const staff = house.as('STAFF-1');
  await house.act(id, staff, 'application.accept');
  await house.act(id, staff, 'question.ask');
  await house.act(id, house.applicant(), 'question.answer');
  await house.act(id, staff, 'case.hold');
  await house.act(id, staff, 'case.resume');
  await house.act(id, staff, 'dueDiligence.complete');
  const served = await read(id);
  expect(statesOf(served)).toEqual(['draft', 'submitted', 'dueDiligence', 'onHold', 'dueDiligence', 'regionalAdvice']);
  expect(served.passed.at(-1)?.label).toBe('accreditation.state.regionalAdvice');
  expect(served.passed.map(({ state, enteredAt }) => `${state} ${enteredAt}`)).toEqual(await fromHistory(id));
  const [, , accepted] = served.passed;
  expect(statesOf(await read(id, {}, `?asOf=${accepted?.enteredAt}`))).toEqual(['draft', 'submitted', 'dueDiligence']);
});

test('a deadline that is due counts from its own instant, whether or not it has been written', async () => {
  const id = await house.voting(house.applicant(1));
  for (const seat of house.members.slice(0, 8)) await house.act(id, house.as(seat), 'ballot.cast');
  const closes = (await read(id)).votes[0]?.closesAt;
  await house.app.clock.wait({ days: 6 });
  const served = await read(id);
  expect(served.passed.at(-1)).toMatchObject({ state: 'accredited', enteredAt: closes });
  expect(served.passed.at(-1)?.state).toBe(served.state);
  await house.act(id, house.as('STAFF-1'), 'note.add');
  expect((await read(id)).passed).toEqual(served.passed);
});
