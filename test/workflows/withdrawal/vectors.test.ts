import { chair, Driven } from '../../support/drive.js';
import { Withdrawing } from './drive.js';

const counted = (played: Withdrawing) => played.view.votes.at(-1)?.tally;

describe('vectors from real events', () => {
  it('ALAC vote, Jan 2009 (another subject): 7 of 15 recorded is inquorate', () => {
    const c = new Withdrawing().toDecision(7, 0, 0);
    expect(c.path).toBe('vote.inquorate');
    expect(counted(c)).toMatchObject({ recorded: 7, quorumNeeded: 8, quorate: false });
    expect(c.view).toMatchObject({ decision: null, inForce: true });
  });

  it('full ALAC: 8 recorded is quorate, 7 is not', () => {
    expect(new Withdrawing().toDecision(8, 0, 0).view).toMatchObject({ state: 'withdrawn', inForce: false });
    expect(new Withdrawing().toDecision(6, 1, 0).path).toBe('vote.inquorate');
  });

  it('threshold difference: 9 yes 3 no 2 abstain of 15 accredits, and does not withdraw', () => {
    expect(new Driven().toDecision(9, 3, 2).view.state).toBe('accredited');
    const c = new Withdrawing().toDecision(9, 3, 2);
    expect(counted(c)).toMatchObject({ base: 14, needed: 10, outcome: 'failed' });
    expect(c.view).toMatchObject({ state: 'retained', inForce: true, decision: { outcome: 'retained', by: 'vote' } });
  });

  it('threshold difference: where abstentions do not count, 9 of 12 withdraw', () => {
    const c = new Withdrawing({ rules: { abstentionsInBase: false } }).toDecision(9, 3, 2);
    expect(counted(c)).toMatchObject({ base: 12, needed: 8, outcome: 'passed' });
    expect(c.view.state).toBe('withdrawn');
  });

  it('exactly two thirds are enough: 10 of 15, 8 of 12', () => {
    expect(new Withdrawing().toDecision(10, 5, 0).view.state).toBe('withdrawn');
    expect(new Withdrawing().toDecision(8, 2, 2).view.state).toBe('withdrawn');
    expect(new Withdrawing().toDecision(7, 2, 2).view.state).toBe('retained');
  });

  it('tie: 6-6-0 retains', () => {
    expect(new Withdrawing().toDecision(6, 6, 0).view.state).toBe('retained');
  });

  it('decertification batch of the Aug 2017 form: nobody asks, one open ballot for all four', () => {
    const four = ['als-1', 'als-2', 'als-3', 'als-4'];
    const c = new Withdrawing({ now: Date.parse('2017-07-07T10:00:00Z') }).toMotion();
    c.until('2017-08-08T10:00:00Z').act({ ...chair, role: 'alacMember', seat: 'AF-1' }, 'motion.move', {
      organisations: four,
    });
    c.act({ person: 'p-EU-1', role: 'alacMember', seat: 'EU-1' }, 'motion.second');
    expect(c.view.due?.at).toBe(Date.parse('2017-08-12T00:00:00Z'));
    c.until('2017-08-14T10:00:00Z').act(chair, 'vote.open');
    expect(c.view).toMatchObject({ motion: { together: four }, votes: [{ nonPublic: false, outcome: 'open' }] });
  });

  it('NARALO advice: given on day 7 of silence, never by silence itself', () => {
    const c = new Withdrawing({ region: 'NARALO' }).toAdvice().wait(8);
    expect(c.view.state).toBe('regionalAdvice');
    c.act({ person: 'p-n', role: 'raloLeader', region: 'NARALO' }, 'advice.give', {
      advice: 'withdraw',
      reached: 'callThenSilence',
      reasons: 'No contrary opinion in a week.',
    });
    expect(c.view).toMatchObject({ state: 'motion', advice: { reached: 'callThenSilence' } });
  });
});
