import { chair, director, leader, ombudsman, staff } from '../../support/drive.js';
import { als, Withdrawing } from './drive.js';
import { payloads } from './payloads.js';

const ask = (route: string) => ({ ...payloads['review.request'], route });
const decide = (outcome: string) => ({ outcome, reasons: 'As found.' });
const reviewed = (outcome: string) =>
  new Withdrawing()
    .toDecision(10, 5, 0)
    .act(als, 'review.request', ask('board'))
    .act(staff, 'review.assign')
    .act(director(1), 'review.decide', decide(outcome))
    .act(director(2), 'review.decide', decide(outcome));

describe('a withdrawal', () => {
  it('tells everybody, and can be reviewed by the Board and the Ombudsman for 60 days', () => {
    const c = new Withdrawing().toDecision(10, 5, 0);
    expect(c.view).toMatchObject({ state: 'withdrawn', inForce: false, decision: { outcome: 'withdrawn', vote: 1 } });
    expect(c.transitions.at(-1)?.commands.map(({ letter }) => letter)).toContain('accreditationWithdrawn');
    expect(c.try(als, 'review.request', ask('alac'))).toMatchObject({ status: 409, code: 'route-not-open' });
    c.act(als, 'review.request', ask('ombudsman')).act(leader(), 'review.request', ask('board'));
    c.act(ombudsman, 'review.recommend');
    expect(c.view).toMatchObject({ state: 'withdrawn', inForce: false, reviews: [{ outcome: 'recommended' }] });
    const late = new Withdrawing().toDecision(10, 5, 0).wait(60);
    expect(late.try(als, 'review.request', ask('board'))).toMatchObject({ status: 409 });
  });

  it('that the Board reverses retains the ALS', () => {
    const c = reviewed('decisionReversed');
    expect(c.view).toMatchObject({ state: 'retained', inForce: true, decision: { outcome: 'retained', by: 'board' } });
    expect(c.view.deadlines).toEqual([]);
  });

  it('that the Board lets stand stands', () => {
    expect(reviewed('decisionStands').view).toMatchObject({ state: 'withdrawn', inForce: false });
  });

  it('that the Board sends back stands until the ALAC has voted again', () => {
    const c = reviewed('sentBack');
    expect(c.view).toMatchObject({ state: 'readyForVote', inForce: false, decision: { outcome: 'withdrawn' } });
    for (const type of ['withdrawal.cure', 'withdrawal.close'] as const)
      expect(c.try(chair, type)).toMatchObject({ status: 409, code: 'decided' });
    expect(c.try(als, 'exit.declare')).toMatchObject({ status: 409, code: 'decided' });
    c.act(chair, 'vote.open').ballots(8, 6, 0).wait(6);
    expect(c.view).toMatchObject({ state: 'retained', inForce: true, decision: { vote: 2 } });
  });

  it('that was sent back stands when no vote is left', () => {
    const c = reviewed('sentBack');
    for (let i = 0; i < 3; i += 1) c.act(chair, 'vote.open').act(chair, 'vote.void');
    expect(c.path).toBe('readyForVote.exhausted');
    expect(c.wait(90).view).toMatchObject({ state: 'withdrawn', inForce: false });
    expect(c.letters.at(-1)).toBe('withdrawalStands');
  });
});

describe('an ALS that was retained', () => {
  it('has no review, and reasons can be given', () => {
    const c = new Withdrawing().toDecision(5, 6, 0).act(chair, 'decision.explain');
    expect(c.view).toMatchObject({ state: 'retained', tags: ['decided'], turn: [], deadlines: [] });
    expect(c.try(als, 'review.request', ask('board'))).toMatchObject({ status: 409, code: 'not-possible-now' });
  });

  it('whose votes are used up without a decision: the case lapses', () => {
    const c = new Withdrawing().toReady();
    for (let i = 0; i < 4; i += 1) c.act(chair, 'vote.open').act(chair, 'vote.void');
    expect(c.wait(90).view).toMatchObject({ state: 'lapsed', inForce: true, decision: null });
  });
});
