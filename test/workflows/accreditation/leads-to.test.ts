import { availableActions } from '../../../libs/engine/index.js';
import type { Action } from '../../../libs/engine/index.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import { applicant, chair, director, Driven, leader, member, staff } from '../../support/drive.js';
import type { EventName } from '../../support/drive.js';

const say = (state: string): string => `accreditation.state.${state}`;
const actionOf = (c: Driven, actor: Actor, type: EventName): Action | undefined =>
  availableActions(c.snapshot, actor, c.now).find(({ event }) => event === type);

describe('what nobody acting leads to', () => {
  it('never tells how an open vote stands', () => {
    const outcomes = ([yes, no]: readonly [number, number]) =>
      new Driven()
        .toVote()
        .ballots(yes, no, 0)
        .view.deadlines.map(({ name, leadsTo }) => [name, leadsTo]);
    const told = outcomes([15, 0]);
    expect(outcomes([0, 15])).toEqual(told);
    expect(outcomes([1, 0])).toEqual(told);
    expect(told).toContainEqual([
      'voteCloses',
      ['accredited', 'notAccredited', 'vote.inquorate', 'readyForVote'].map(say),
    ]);
  });

  it('is the next state where a time runs out, and nothing where it only reminds', () => {
    const { deadlines } = new Driven().view;
    expect(deadlines).toMatchObject([
      { name: 'draftReminder', label: 'accreditation.deadline.draftReminder', leadsTo: [] },
      { name: 'draftLapse', leadsTo: [say('lapsed')] },
    ]);
    expect(new Driven().toAdvice().view.deadlines).toMatchObject([
      { name: 'adviceReminder', leadsTo: [] },
      { name: 'adviceDue', leadsTo: [say('regionalAdvice.considering.overdue')] },
    ]);
  });
});

describe('what an action leads to', () => {
  it('is said for the state in which the case is', () => {
    const c = new Driven().toAdvice();
    expect(actionOf(c, leader(), 'advice.give')).toMatchObject({
      leadsTo: [say('readyForVote')],
      mayStay: false,
      irreversible: false,
    });
    expect(actionOf(c, leader(), 'advice.consult')).toMatchObject({ leadsTo: [], mayStay: true });
    expect(actionOf(c, applicant, 'application.withdraw')).toMatchObject({
      leadsTo: [say('withdrawn')],
      irreversible: true,
    });
  });

  it('stays where a second leader has to confirm', () => {
    const rules = { adviceLeaders: { AFRALO: 2, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } };
    const c = new Driven({ rules }).toAdvice();
    expect(actionOf(c, leader(), 'advice.give')).toMatchObject({ leadsTo: [], mayStay: true });
    c.act(leader(), 'advice.give');
    expect(actionOf(c, leader('AFRALO', 2), 'advice.confirm')).toMatchObject({ leadsTo: [say('readyForVote')] });
  });

  it('is where a hold was put on, and nowhere else', () => {
    const c = new Driven().toReady().act(staff, 'case.hold');
    expect(actionOf(c, staff, 'case.resume')).toMatchObject({ leadsTo: [say('readyForVote')] });
  });

  it('can be both, by what is sent', () => {
    const c = new Driven().toDueDiligence().act(staff, 'question.ask');
    expect(actionOf(c, applicant, 'question.answer')).toMatchObject({
      leadsTo: [say('dueDiligence.reviewing')],
      mayStay: true,
    });
    const review = new Driven().toDecision(15, 0, 0).act(leader(), 'review.request').act(staff, 'review.assign');
    const decide = actionOf(review, director(1), 'review.decide');
    expect(decide?.leadsTo).toContain(say('notAccredited'));
    expect(decide?.mayStay).toBe(true);
  });

  it('is no other state for a ballot, and back to waiting for a void vote', () => {
    const c = new Driven().toVote();
    expect(actionOf(c, member('AF-2'), 'ballot.cast')).toMatchObject({ leadsTo: [], mayStay: true });
    expect(actionOf(c, chair, 'vote.void')).toMatchObject({ leadsTo: [say('readyForVote')], mayStay: false });
  });
});
