import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChain } from '../../libs/trail/index.js';
import { replay, stateText } from '../../libs/engine/index.js';
import { House } from '../support/house.js';
import { advice } from '../support/payloads.js';
import { servedHistory, toLink } from '../support/served-trail.js';
import type { ServedStep } from '../support/served-trail.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const history = (id: string): Promise<ServedStep[]> => servedHistory(house.app, id, house.as('STAFF-2'));

async function vote(id: string, choices: readonly string[]): Promise<void> {
  for (const [i, choice] of choices.entries()) {
    await house.act(id, house.as(house.members[i] ?? ''), 'ballot.cast', { choice });
  }
  await house.app.clock.wait({ days: 6 });
}

test('an application from the first draft to accreditation, through a refusal and a review by the Board', async () => {
  const applicant = house.applicant();
  const staff = house.as('STAFF-1');
  const chair = house.as('ALAC-CHAIR');
  const id = await house.submitted(applicant);
  expect(await house.read(id)).toMatchObject({ number: 1, state: 'submitted' });

  await house.act(id, staff, 'application.accept');
  await house.act(id, staff, 'question.ask');
  await house.app.clock.wait({ days: 3 });
  expect((await house.read(id, applicant)).actions.map(({ event }) => event)).toContain('question.answer');
  await house.act(id, applicant, 'question.answer');
  await house.app.clock.wait({ days: 8 });
  await house.act(id, staff, 'dueDiligence.complete');
  await house.act(id, house.as('AFRALO-SECRETARY'), 'advice.give', advice('noAgreement'));
  await house.act(id, chair, 'vote.open', {});

  await vote(id, ['yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no', 'no', 'no', 'abstain', 'abstain', 'abstain']);
  const refused = await house.read(id);
  expect(refused).toMatchObject({ state: 'notAccredited', inForce: false, decision: { by: 'vote', vote: 1 } });
  expect(refused.votes[0]).toMatchObject({ outcome: 'failed', tally: { yes: 4, no: 6, abstain: 3, quorate: true } });
  await house.act(id, chair, 'decision.explain');

  await house.act(id, applicant, 'review.request');
  await house.act(id, staff, 'review.assign');
  for (const director of ['BOARD-1', 'BOARD-3']) {
    await house.act(id, house.as(director), 'review.decide', {
      outcome: 'sentBack',
      reasons: 'Count the members again.',
    });
  }
  expect(await house.read(id)).toMatchObject({ state: 'readyForVote', inForce: false });

  await house.act(id, chair, 'vote.open', {});
  await vote(id, ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'abstain']);
  const accredited = await house.read(id);
  expect(accredited).toMatchObject({
    state: 'accredited',
    inForce: true,
    decision: { outcome: 'accredited', vote: 2 },
  });

  // The last deadline is written by nobody's act: the loop does it, here by hand through a note.
  await house.act(id, staff, 'note.add');
  const head = await house.read(id);
  const items = await history(id);
  expect(verifyChain(items.map(toLink), head)).toEqual({ ok: true });
  expect(new Set(items.flatMap(({ actor }) => actor?.person ?? [])).size).toBeGreaterThan(15);
  expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['deadline.voteCloses', 'review.decide']));
});

test('the served history leads through the procedure to the same state, and a forged one does not', async () => {
  const id = await house.voting(house.applicant(1));
  await vote(id, Array<string>(9).fill('yes'));
  await house.act(id, house.as('STAFF-1'), 'note.add');
  const items = await history(id);
  const records = items.map((item) => {
    const values = item.sealed.flatMap(({ path, value }): [string, unknown][] =>
      path?.split('/').length === 2 ? [[path.slice(1), value]] : [],
    );
    return { ...item, at: Date.parse(item.at), payload: { ...item.payload, ...Object.fromEntries(values) } } as never;
  });
  const { state, context } = replay({ procedure: 'accreditation', version: '1' }, records);
  const served = await house.read(id);
  expect([stateText(state), context['inForce']]).toEqual([served.path, true]);

  const forged = items.map((item) =>
    item.type === 'advice.give' ? { ...item, payload: { ...item.payload, advice: 'negative' } } : item,
  );
  expect(verifyChain(forged.map(toLink))).toMatchObject({ ok: false, reason: 'hash-differs' });
});
