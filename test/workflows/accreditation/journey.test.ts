import { availableActions, replay, step } from '../../../libs/engine/index.js';
import type { JsonObject } from '../../../libs/engine/index.js';
import {
  applicant,
  as,
  chair,
  director,
  Driven,
  leader,
  member,
  ombudsman,
  staff,
  viceChair,
} from '../../support/drive.js';
import { advice, payloads } from '../../support/payloads.js';

const day = 86_400_000;

describe('an application that is accredited', () => {
  const c = new Driven().toDecision(8, 3, 2);

  it('is in force, decided by the first vote', () => {
    expect(c.view).toMatchObject({
      state: 'accredited',
      inForce: true,
      decision: { outcome: 'accredited', by: 'vote', vote: 1 },
      region: 'AFRALO',
    });
  });

  it('publishes the counts and the choices by seat', () => {
    expect(c.view.votes[0]).toMatchObject({
      outcome: 'passed',
      tally: { yes: 8, no: 3, abstain: 2, base: 13, needed: 7 },
    });
    expect(c.view.votes[0]?.choices).toMatchObject({ 'AF-1': 'yes' });
  });

  it('replays to the same case', () => {
    const records = c.transitions.map((t) => ({
      ...t,
      payload: { ...t.payload, ...Object.fromEntries(t.sealed.map((s) => [s.path.slice(1), s.value])) } as JsonObject,
    }));
    expect(replay(c.snapshot, records)).toEqual(c.snapshot);
  });
});

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

  it('that is void does not count, and a case has four votes', () => {
    const c = new Driven().toVote().ballots(9, 0, 0);
    for (let i = 0; i < 3; i += 1) c.act(chair, 'vote.void').act(chair, 'vote.open');
    c.act(chair, 'vote.void');
    expect(c.path).toBe('readyForVote.exhausted');
    expect(c.try(chair, 'vote.open')).toMatchObject({ status: 409 });
    expect(c.view.votes.map((v) => v.outcome)).toEqual(['void', 'void', 'void', 'void']);
    expect(c.wait(90).view.state).toBe('lapsed');
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

  it('can be extended within the limit of 30 days', () => {
    const c = new Driven().toDueDiligence().wait(31);
    c.act(staff, 'deadline.extend', { days: 20, reason: 'Holidays.' });
    expect(c.path).toBe('dueDiligence.reviewing.onTime');
    expect(c.try(staff, 'deadline.extend', { days: 11, reason: 'More.' })).toMatchObject({ code: 'beyond-limit' });
  });
});

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
    const c = new Driven({ form: { ...form, organisation: { ...form.organisation, country: 'US' } } as JsonObject });
    c.toAdvice().wait(8);
    expect(c.view.state).toBe('regionalAdvice');
    c.act(leader('NARALO'), 'advice.give', advice('positive', 'callThenSilence'));
    expect(c.view).toMatchObject({ advice: { reached: 'callThenSilence' } });
  });

  it('is issued by two leaders in LACRALO', () => {
    const form = new Driven().form as { organisation: object };
    const c = new Driven({
      form: { ...form, organisation: { ...form.organisation, country: 'CO' } } as JsonObject,
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

describe('applying', () => {
  it('refuses an incomplete form with everything that is missing', () => {
    const refusal = new Driven({ form: {} }).try(applicant, 'application.submit');
    expect(refusal?.status).toBe(422);
    expect(refusal?.errors.map((e) => e.pointer)).toEqual(
      expect.arrayContaining(['/form/organisation/name', '/form/contacts/primaryEmail']),
    );
  });

  it('lets staff decide the region of a country that the table does not know', () => {
    const form = new Driven().form as { organisation: object };
    const c = new Driven({ form: { ...form, organisation: { ...form.organisation, country: 'XK' } } as JsonObject });
    c.act(applicant, 'application.submit');
    expect(c.try(staff, 'application.accept')).toMatchObject({ status: 409, code: 'region-unknown' });
    c.act(staff, 'region.assign', { region: 'EURALO', reason: 'Pristina.' }).act(staff, 'application.accept');
    expect(c.view.region).toBe('EURALO');
  });

  it('lets the country decide where the table knows it', () => {
    const c = new Driven().act(applicant, 'application.submit');
    expect(c.try(staff, 'region.assign', { region: 'EURALO', seatCountry: 'KE', reason: 'Asked for.' })).toMatchObject({
      code: 'country-decides',
    });
  });

  it('is for the own organisation, and for staff with a note of when it came', () => {
    const c = new Driven();
    expect(c.try({ ...applicant, organisation: 'org-2' }, 'application.submit')).toMatchObject({
      status: 403,
      code: 'not-your-case',
    });
    expect(c.try(staff, 'application.submit')).toMatchObject({ errors: [{ pointer: '/receivedAt' }] });
    expect(
      c.try(staff, 'application.submit', { receivedAt: '2026-02-01T00:00:00Z', receivedFrom: 'by mail' }),
    ).toBeNull();
  });

  it('can be given up until the decision', () => {
    expect(new Driven().act(applicant, 'application.withdraw').view.state).toBe('withdrawn');
    expect(new Driven().toVote().act(applicant, 'application.withdraw').view).toMatchObject({
      state: 'withdrawn',
      tags: ['over'],
    });
    expect(new Driven().toDecision(9, 0, 0).try(applicant, 'application.withdraw')).toMatchObject({ status: 409 });
  });

  it('seals every free text and every form value, and keeps only closed vocabularies inline', () => {
    const c = new Driven().toReady();
    const submit = c.transitions.find((t) => t.type === 'application.submit');
    expect(submit?.payload).toEqual({
      facts: { country: 'KE', region: 'AFRALO', regionTable: expect.any(String) as string },
    });
    expect(submit?.sealed).toContainEqual({
      path: '/form/contacts/primaryName',
      access: 'restricted',
      value: 'Akinyi Odhiambo',
    });
    expect(JSON.stringify(c.snapshot.context)).not.toContain('Akinyi');
    const given = c.transitions.find((t) => t.type === 'advice.give');
    expect(given?.payload).not.toHaveProperty('reasons');
  });
});

describe('what the engine refuses', () => {
  const c = new Driven().toDueDiligence();
  const send = (type: string, payload: unknown = {}) => step(c.snapshot, staff, { type, payload }, {}, c.now);

  it.each([
    'no.such',
    'xstate.after.dueDiligenceDue.accreditation.dueDiligence.reviewing.onTime',
    'xstate.init',
    '__proto__',
    'constructor',
  ])('the event %s', (type) =>
    expect(send(type)).toMatchObject({ kind: 'refused', refusal: { status: 422, code: 'unknown-event' } }),
  );

  it('what is not possible now, naming what is', () => {
    const refusal = send('vote.open');
    expect(refusal).toMatchObject({ refusal: { status: 409, code: 'not-possible-now' } });
    expect(refusal.kind === 'refused' && refusal.refusal.allowed).toEqual(
      expect.arrayContaining(['question.ask', 'dueDiligence.complete']),
    );
  });

  it('unknown members, wrong types, and payloads that are no objects', () => {
    expect(send('question.ask', { question: 'Why?', extra: 1 })).toMatchObject({
      refusal: { errors: [{ pointer: '/extra', code: 'unknown-field' }] },
    });
    expect(send('question.ask', { question: 7 })).toMatchObject({ refusal: { status: 422 } });
    for (const payload of [null, [], 'x', 7, undefined])
      expect(send('question.ask', payload)).toMatchObject({ refusal: { status: 422 } });
    expect(send('question.ask', JSON.parse('{"__proto__":{"a":1},"question":"x"}'))).toMatchObject({
      refusal: { status: 422 },
    });
    expect(send('question.ask', { question: 'a\u0000b' })).toMatchObject({ refusal: { status: 422 } });
  });

  it('what auditors and administrators try', () => {
    for (const role of ['auditor', 'admin'] as const)
      expect(c.try(as(role), 'note.add')).toMatchObject({ status: 403, code: 'not-your-role' });
  });
});
