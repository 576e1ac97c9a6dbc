import { step } from '../../../libs/engine/index.js';
import { chair, Driven, member, staff, viceChair } from '../../support/drive.js';

const day = 86_400_000;

describe('a vote', () => {
  it('opened 4 April 23:49 for five days closes when 9 April begins (S34)', () => {
    const c = new Driven({ now: Date.parse('2011-03-01T00:00:00Z') }).toReady().until('2011-04-04T23:49:00Z');
    c.act(chair, 'vote.open');
    expect(c.view.due?.at).toBe(Date.parse('2011-04-09T00:00:00Z'));
  });

  it('refuses a ballot at the closing instant, whether or not any job has run', () => {
    const c = new Driven().toVote();
    const closes = c.view.due?.at ?? 0;
    const send = (at: number) =>
      step(c.snapshot, member('AF-2'), { type: 'ballot.cast', payload: { choice: 'yes' } }, {}, at);
    expect(send(closes - 1).kind).toBe('accepted');
    expect(send(closes)).toMatchObject({ kind: 'refused', refusal: { status: 409 } });
  });

  it('is inquorate with 7 of 15, quorate with 8', () => {
    expect(new Driven().toDecision(7, 0, 0).path).toBe('vote.inquorate');
    expect(new Driven().toDecision(8, 0, 0).view.state).toBe('accredited');
  });

  it('is repeated once when inquorate, with a new electorate and no old ballots, then the case is ready again', () => {
    const c = new Driven().toDecision(7, 0, 0).act(chair, 'vote.reopen');
    expect(c.view.votes[1]).toMatchObject({ number: 2, round: 2, turnout: { recorded: 0 } });
    c.ballots(7, 0, 0).wait(6);
    expect(c.view).toMatchObject({ state: 'readyForVote' });
    expect(c.try(chair, 'vote.reopen')).toMatchObject({ status: 409 });
  });

  it('shows turnout while it is open, never counts or choices', () => {
    const c = new Driven().toVote().ballots(3, 2, 1);
    expect(c.view.votes[0]).toMatchObject({
      turnout: { recorded: 6, remaining: 15, quorumNeeded: 8 },
      tally: null,
      choices: null,
    });
    expect(JSON.stringify(c.view)).not.toMatch(/"(yes|no|abstain)"/);
  });

  it('lets a ballot be changed until the close', () => {
    const c = new Driven().toVote().ballots(8, 0, 0);
    for (let i = 1; i <= 3; i += 1) c.act(member(`AF-${i}`), 'ballot.cast', { choice: 'no' });
    c.act(member('AP-1'), 'ballot.cast', { choice: 'no' }).wait(6);
    expect(c.view.votes[0]?.tally).toMatchObject({ yes: 4, no: 4, outcome: 'failed' });
  });

  it('keeps ballots over a pause and never shortens what was left', () => {
    const c = new Driven().toVote().ballots(5, 0, 0).wait(1);
    const left = (c.view.due?.at ?? 0) - c.now;
    c.act(chair, 'vote.pause');
    expect(c.try(member('EU-3'), 'ballot.cast')).toMatchObject({ status: 409 });
    c.wait(20).act(chair, 'vote.resume');
    const closes = c.view.due?.at ?? 0;
    expect(closes % day).toBe(0);
    expect(closes - c.now).toBeGreaterThanOrEqual(left);
    expect(closes - c.now).toBeLessThan(left + day);
    expect(c.view.votes[0]?.turnout.recorded).toBe(5);
    expect(c.letters).toContain('votePausedReminder');
  });

  it('takes recused members out of both bases and drops what they cast', () => {
    const c = new Driven().toVote().ballots(7, 6, 0).act(member('AF-1'), 'ballot.recuse');
    expect(c.try(member('AF-1'), 'ballot.cast')).toMatchObject({ status: 409, code: 'recused' });
    c.wait(6);
    expect(c.view.votes[0]?.tally).toMatchObject({ yes: 6, no: 6, remaining: 14, quorumNeeded: 8, outcome: 'failed' });
  });

  it('needs five ballots however many are recused', () => {
    const c = new Driven().toVote();
    c.seats
      .filter((s) => s.role === 'alacMember')
      .slice(5)
      .forEach((s) => c.act(member(s.seat), 'ballot.recuse'));
    c.ballots(4, 0, 0).wait(6);
    expect(c.path).toBe('vote.inquorate');
  });

  it('lets a vice-chair act only when the Chair is recused', () => {
    const c = new Driven().toReady();
    expect(c.try(viceChair, 'vote.open')).toMatchObject({ status: 403, code: 'chair-acts' });
    c.act(member('AF-1'), 'ballot.recuse');
    expect(c.try(viceChair, 'vote.open')).toBeNull();
  });

  it('lets staff open it only at a recorded request of the Chair', () => {
    const c = new Driven().toReady();
    expect(c.try(staff, 'vote.open', {})).toMatchObject({ status: 422, errors: [{ pointer: '/chairRequestedAt' }] });
    expect(c.try(staff, 'vote.open')).toBeNull();
  });

  it('becomes non-public on one request before the first ballot, and then shows counts only', () => {
    const c = new Driven().toVote().act(member('NA-1'), 'ballot.requestNonPublic').ballots(9, 0, 0).wait(6);
    expect(c.view.votes[0]).toMatchObject({ nonPublic: true, choices: null, tally: { yes: 9 }, revealsAll: true });
    const late = new Driven().toVote().ballots(1, 0, 0);
    expect(late.try(member('NA-1'), 'ballot.requestNonPublic')).toMatchObject({ code: 'ballots-cast' });
  });

  it('is extended within the limit', () => {
    const c = new Driven().toVote();
    const closes = c.view.due?.at ?? 0;
    c.act(chair, 'vote.extend', { days: 3, reason: 'Late papers.' });
    expect(c.view.due?.at).toBe(closes + 3 * day);
    expect(c.try(chair, 'vote.extend', { days: 3, reason: 'More.' })).toMatchObject({
      status: 422,
      code: 'beyond-limit',
    });
  });

  it('has those reminded who have not voted, once a day and as long as there are any', () => {
    const c = new Driven().toVote().ballots(3, 0, 0);
    c.act(chair, 'vote.remind', {});
    expect(c.try(chair, 'vote.remind', {})).toMatchObject({ status: 409, code: 'reminded-today' });
    c.wait(1).act(chair, 'vote.remind', {});
    expect(c.view.votes[0]).not.toHaveProperty('remindedAt');
    const all = new Driven().toVote().ballots(15, 0, 0);
    expect(all.try(chair, 'vote.remind', {})).toMatchObject({ status: 409, code: 'all-voted' });
  });

  it('that is void does not count, and a case has four votes', () => {
    const c = new Driven().toVote().ballots(9, 0, 0);
    for (let i = 0; i < 3; i += 1) c.act(chair, 'vote.void').act(chair, 'vote.open');
    c.act(chair, 'vote.void');
    expect(c.path).toBe('readyForVote.exhausted');
    expect(c.try(chair, 'vote.open')).toMatchObject({ status: 409 });
    expect(c.view.votes.map((v) => v.outcome)).toEqual(['void', 'void', 'void', 'void']);
    expect(c.wait(90).view.state).toBe('lapsed');
  });

  it('without a quorum can be void too', () => {
    const c = new Driven().toDecision(7, 0, 0).act(chair, 'vote.void');
    expect(c.view).toMatchObject({ state: 'readyForVote', votes: [{ outcome: 'void' }] });
  });

  it('is not open to those who hold no seat', () => {
    const c = new Driven().toVote();
    expect(c.try({ ...member('AF-2'), person: 'somebody else' }, 'ballot.cast')).toMatchObject({
      status: 403,
      code: 'not-in-electorate',
    });
    expect(c.try(staff, 'ballot.cast')).toMatchObject({ status: 403, code: 'not-your-role' });
  });
});
