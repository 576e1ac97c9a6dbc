import { applicant, Driven, staff } from '../../support/drive.js';

const day = 86_400_000;

describe('clocks', () => {
  it('stand still while the applicant is asked', () => {
    const c = new Driven().toDueDiligence().wait(10).act(staff, 'question.ask').wait(20);
    expect(c.view).toMatchObject({ turn: ['applicant'], due: { clock: 'question' } });
    c.act(applicant, 'question.answer').wait(19);
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
    c.wait(1);
    expect(c.path).toBe('dueDiligence.reviewing.overdue');
  });

  it('leave it to staff when a question stays without an answer', () => {
    const c = new Driven().toDueDiligence().act(staff, 'question.ask').wait(30);
    expect(c.view).toMatchObject({ path: 'dueDiligence.awaitingAnswer.overdue', turn: ['staff'] });
    c.act(staff, 'question.close');
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
  });

  it('wait for the last of several questions', () => {
    const c = new Driven().toDueDiligence().act(staff, 'question.ask').act(staff, 'question.ask');
    c.act(applicant, 'question.answer', { question: 2, answer: 'Yes.' });
    expect(c.view.openQuestions).toEqual([1]);
    expect(c.try(applicant, 'question.answer', { question: 2, answer: 'Yes.' })).toMatchObject({
      status: 422,
      code: 'unknown-question',
    });
    c.act(applicant, 'question.answer', { question: 1, answer: 'No.' });
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
  });

  it('stand still on hold, which lapses after 365 days', () => {
    const c = new Driven().toAdvice().wait(25).act(staff, 'case.hold').wait(100).act(staff, 'case.resume');
    expect((c.view.due?.at ?? 0) - c.now).toBe(5 * day);
    c.act(staff, 'case.hold').wait(365);
    expect(c.view.state).toBe('lapsed');
    expect(c.letters.filter((l) => l === 'holdReminder')).toHaveLength(1 + 4);
  });

  it('let a returned application lapse after 90 days', () => {
    const c = new Driven().act(applicant, 'application.submit').act(staff, 'application.return').wait(89);
    expect(c.view.state).toBe('returned');
    expect(c.wait(1).view.state).toBe('lapsed');
  });

  it('take the due instant as the time of what happens', () => {
    const c = new Driven().act(applicant, 'application.submit');
    const due = c.now + 14 * day;
    c.wait(40);
    expect(c.transitions.find((t) => t.type === 'deadline.completenessDue')?.at).toBe(due);
  });

  it('get more days from now on when they are overdue', () => {
    const c = new Driven().toDueDiligence().wait(46);
    c.act(staff, 'deadline.extend', { days: 7, reason: 'Illness.' });
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
    expect((c.view.due?.at ?? 0) - c.now).toBe(7 * day);
    expect(c.letters).toContain('deadlineExtended');
  });

  it('can be extended within the limit of 30 days', () => {
    const c = new Driven().toDueDiligence().wait(31);
    c.act(staff, 'deadline.extend', { days: 20, reason: 'Holidays.' });
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
    expect(c.try(staff, 'deadline.extend', { days: 11, reason: 'More.' })).toMatchObject({ code: 'beyond-limit' });
  });
});
