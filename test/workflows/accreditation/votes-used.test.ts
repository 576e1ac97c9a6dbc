import { applicant, chair, Driven } from '../../support/drive.js';
import { payloads } from '../../support/payloads.js';

const reconsidered = () =>
  new Driven().toDecision(4, 6, 3).act(applicant, 'review.request', { ...payloads['review.request'], route: 'alac' });

const voidVote = (played: Driven) => played.act(chair, 'vote.open', {}).act(chair, 'vote.void');

describe('a reconsideration with no vote left', () => {
  it('ends, and the decision stands', () => {
    const played = voidVote(voidVote(reconsidered()));
    expect(played.path).toBe('notAccredited(alac.requested,board.idle,ombudsman.idle)');
    voidVote(played);
    expect(played.view.votes).toHaveLength(4);
    expect(played.path).toBe('notAccredited(alac.idle,board.idle,ombudsman.idle)');
    expect(played.view).toMatchObject({ inForce: false, decision: { outcome: 'notAccredited', vote: 1 } });
    expect(played.view.reviews).toMatchObject([{ route: 'alac', outcome: 'decisionStands' }]);
    expect(played.letters.at(-1)).toBe('decisionStands');
  });

  it('is over with the time for reviews, without reminders', () => {
    const played = voidVote(voidVote(voidVote(reconsidered()))).wait(61);
    expect(played.path).toBe('notAccredited(alac.closed,board.closed,ombudsman.closed)');
    expect(played.view.deadlines).toEqual([]);
    expect(played.letters).not.toContain('reviewReminder');
  });

  it('ends after votes without a quorum too', () => {
    const played = reconsidered().act(chair, 'vote.open', {}).wait(6).act(chair, 'vote.reopen', {}).wait(6);
    expect(played.path).toBe('notAccredited(alac.requested,board.idle,ombudsman.idle)');
    played.act(chair, 'vote.open', {}).wait(6);
    expect(played.path).toBe('notAccredited(alac.idle,board.idle,ombudsman.idle)');
  });
});
