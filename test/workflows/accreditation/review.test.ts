import { availableActions } from '../../../libs/engine/index.js';
import { payloads } from '../../support/payloads.js';
import { applicant, chair, director, Driven, leader, ombudsman, staff } from '../../support/drive.js';

const day = 86_400_000;

describe('a refusal', () => {
  it('follows from 4 yes, 6 no, 3 abstentions (Internauta Colombia, 2014)', () => {
    const c = new Driven().toDecision(4, 6, 3);
    expect(c.view).toMatchObject({ state: 'notAccredited', inForce: false, decision: { outcome: 'notAccredited' } });
    expect(c.letters).toContain('notAccredited');
  });

  it('follows from a tie', () => {
    expect(new Driven().toDecision(6, 6, 0).view.state).toBe('notAccredited');
  });

  it('can be reversed by the Board: two of three Directors are enough', () => {
    const c = new Driven().toDecision(4, 6, 3).act(applicant, 'review.request');
    c.act(staff, 'review.assign');
    const decide = { outcome: 'decisionReversed', reasons: 'The count rests on a wrong number.' };
    c.act(director(1), 'review.decide', decide);
    expect(c.view.state).toBe('notAccredited');
    c.act(director(2), 'review.decide', decide);
    expect(c.view).toMatchObject({ state: 'accredited', inForce: true, decision: { by: 'board', vote: null } });
    expect(c.try(applicant, 'review.request')).toMatchObject({ status: 409 });
  });

  it('can be sent back to a second vote, and stands until then', () => {
    const c = new Driven().toDecision(4, 6, 3).act(applicant, 'review.request').act(staff, 'review.assign');
    const decide = { outcome: 'sentBack', reasons: 'The report was not the last one.' };
    c.act(director(1), 'review.decide', decide).act(director(3), 'review.decide', decide);
    expect(c.view).toMatchObject({
      state: 'readyForVote',
      decision: { outcome: 'notAccredited' },
      advice: { advice: 'positive' },
    });
    c.act(chair, 'vote.open').ballots(9, 1, 0).wait(6);
    expect(c.view).toMatchObject({ state: 'accredited', decision: { vote: 2 } });
  });

  it('can be reconsidered by an ALAC ballot', () => {
    const c = new Driven()
      .toDecision(4, 6, 3)
      .act(applicant, 'review.request', { ...payloads['review.request'], route: 'alac' });
    expect(c.view).toMatchObject({ phase: 'review', turn: ['alacChair'] });
    c.act(chair, 'vote.open').ballots(8, 2, 0).wait(6);
    expect(c.view).toMatchObject({ state: 'accredited', reviews: [{ route: 'alac', outcome: 'decisionReversed' }] });
  });

  it('stands when the reconsideration fails', () => {
    const c = new Driven()
      .toDecision(4, 6, 3)
      .act(applicant, 'review.request', { ...payloads['review.request'], route: 'alac' });
    c.act(chair, 'vote.open').ballots(2, 8, 0).wait(6);
    expect(c.view).toMatchObject({
      state: 'notAccredited',
      decision: { vote: 1 },
      reviews: [{ outcome: 'decisionStands' }],
    });
  });

  it('lets the Ombudsman recommend, which changes nothing', () => {
    const c = new Driven()
      .toDecision(4, 6, 3)
      .act(applicant, 'review.request', { ...payloads['review.request'], route: 'ombudsman' });
    c.act(ombudsman, 'review.recommend');
    expect(c.view).toMatchObject({ state: 'notAccredited', reviews: [{ route: 'ombudsman', outcome: 'recommended' }] });
  });

  it('has one open review at a time per route, and several routes side by side', () => {
    const c = new Driven().toDecision(4, 6, 3).act(applicant, 'review.request');
    expect(c.try(leader(), 'review.request')).toMatchObject({ status: 409, code: 'route-not-open' });
    expect(c.try(leader(), 'review.request', { ...payloads['review.request'], route: 'ombudsman' })).toBeNull();
  });

  it('can be reviewed for 60 days from the decision', () => {
    const c = new Driven().toDecision(4, 6, 3);
    const decided = c.view.decision?.at ?? 0;
    c.until(decided + 60 * day - 1);
    expect(c.try(applicant, 'review.request')).toBeNull();
    const late = new Driven().toDecision(4, 6, 3);
    late.until(decided + 60 * day);
    expect(late.try(applicant, 'review.request')).toMatchObject({ status: 409, code: 'not-possible-now' });
  });

  it('is not a Directors matter for those who were not assigned', () => {
    const c = new Driven().toDecision(4, 6, 3).act(applicant, 'review.request').act(staff, 'review.assign');
    const stranger = { ...director(1), seat: 'BOARD-9' };
    expect(c.try(stranger, 'review.decide')).toMatchObject({ status: 403, code: 'not-assigned' });
    expect(availableActions(c.snapshot, stranger, c.now).map((a) => a.event)).not.toContain('review.decide');
  });
});
