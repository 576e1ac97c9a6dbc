import { chair, Driven, leader } from '../../support/drive.js';
import { advice } from '../../support/payloads.js';

describe('regional advice', () => {
  it('is never given by silence: overdue after 30 days, recalled weekly, then the Chair may go on', () => {
    const c = new Driven().toAdvice().wait(29);
    expect(c.letters.filter((l) => l === 'adviceReminder')).toHaveLength(1);
    expect(c.try(chair, 'advice.proceedWithout')).toMatchObject({ status: 409 });
    c.wait(22);
    expect(c.path).toBe('regionalAdvice.considering.overdue');
    expect(c.letters.filter((l) => l === 'adviceOverdue')).toHaveLength(1 + 3);
    c.act(chair, 'advice.proceedWithout');
    expect(c.view).toMatchObject({ state: 'readyForVote', advice: null, adviceNotReceived: true });
    c.act(leader(), 'advice.give');
    expect(c.view).toMatchObject({ adviceNotReceived: false, advice: { advice: 'positive' } });
  });

  it('may take 14 more days, once', () => {
    const c = new Driven().toAdvice().wait(31).act(leader(), 'advice.requestTime');
    expect(c.path).toBe('regionalAdvice.considering.onTime');
    expect(c.try(leader(), 'advice.requestTime')).toMatchObject({ code: 'time-taken' });
  });

  it('needs both sides where the region does not agree', () => {
    const c = new Driven().toAdvice();
    const { reasonsFor: _, ...half } = advice('noAgreement') as Record<string, unknown>;
    expect(c.try(leader(), 'advice.give', half)).toMatchObject({ status: 422, errors: [{ pointer: '/reasonsFor' }] });
    expect(c.try(leader(), 'advice.give', advice('noAgreement'))).toBeNull();
  });

  it('records a week of silence as the way it was reached (NARALO)', () => {
    const form = new Driven().form as { organisation: object };
    const c = new Driven({ form: { ...form, organisation: { ...form.organisation, country: 'US' } } });
    c.toAdvice().wait(8);
    expect(c.view.state).toBe('regionalAdvice');
    c.act(leader('NARALO'), 'advice.give', advice('positive', 'callThenSilence'));
    expect(c.view).toMatchObject({ advice: { reached: 'callThenSilence' } });
  });

  it('is issued by two leaders in LACRALO', () => {
    const form = new Driven().form as { organisation: object };
    const c = new Driven({
      form: { ...form, organisation: { ...form.organisation, country: 'CO' } },
    }).toAdvice();
    c.act(leader('LACRALO', 1), 'advice.give', advice('noAgreement'));
    expect(c.view.state).toBe('regionalAdvice');
    expect(c.try(leader('LACRALO', 1), 'advice.confirm')).toMatchObject({ status: 403, code: 'same-leader' });
    c.act(leader('LACRALO', 2), 'advice.confirm');
    expect(c.view).toMatchObject({
      state: 'readyForVote',
      advice: { advice: 'noAgreement', givenBy: ['p-leader-LACRALO-1', 'p-leader-LACRALO-2'] },
    });
  });

  it('comes from the region of the case only', () => {
    expect(new Driven().toAdvice().try(leader('EURALO'), 'advice.give')).toMatchObject({
      status: 403,
      code: 'not-your-region',
    });
  });

  it('can be revised until the vote opens', () => {
    const c = new Driven().toReady().act(leader(), 'advice.revise');
    expect(c.view.advice).toMatchObject({ advice: 'negative' });
    expect(c.act(chair, 'vote.open').try(leader(), 'advice.revise')).toMatchObject({ status: 409 });
  });
});
