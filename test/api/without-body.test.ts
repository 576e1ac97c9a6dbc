import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';

interface Representation {
  readonly terms: readonly { id: string; kind: string; name: string; until: string | null }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

test('what needs no body is done without one, and the same request again gets the same answer', async () => {
  const applicant = house.applicant(1);
  const path = `/api/v1/organisations/${applicant.organisation}/representatives`;
  const { terms } = bodyOf<Representation>(await house.get(path, applicant));
  const secondary = terms.find(({ kind }) => kind === 'secondary');
  const send = (): ReturnType<typeof house.post> =>
    house.http
      .post(`${path}/${secondary?.id ?? ''}/make-primary`)
      .set({ authorization: applicant['authorization'] ?? '', 'idempotency-key': 'without-body' })
      .then((answer) => answer);
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.text).toBe(first.text);
  const primary = bodyOf<Representation>(first).terms.find(({ kind, until }) => kind === 'primary' && until === null);
  expect(primary?.name).toBe(secondary?.name);
});

test('what needs a body is refused without one, and not as our fault', async () => {
  const applicant = house.applicant(2);
  const answer = await house.http
    .post(`/api/v1/organisations/${applicant.organisation}/invitations`)
    .set({ authorization: applicant['authorization'] ?? '', 'idempotency-key': 'nothing' });
  problem(answer, 'invalid-payload');
});
