import { availableActions, stepTogether } from '../../../libs/engine/index.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import { chair, fifteenSeats, leader, member, staff } from '../../support/drive.js';
import { Withdrawing } from './drive.js';
import { advice, payloads } from './payloads.js';

const four = ['als-1', 'als-2', 'als-3', 'als-4'];

describe('regional advice', () => {
  it('is asked for always; without it the Chair goes on when it is overdue', () => {
    const c = new Withdrawing().toAdvice();
    expect(c.try(chair, 'advice.proceedWithout')).toMatchObject({ status: 409 });
    c.wait(31);
    expect(c.view).toMatchObject({ path: 'regionalAdvice.overdue', turn: ['raloLeader', 'alacChair'] });
    c.act(chair, 'advice.proceedWithout');
    expect(c.view).toMatchObject({ state: 'motion', advice: null, adviceNotReceived: true });
    c.act(leader(), 'advice.give', advice('retain'));
    expect(c.view).toMatchObject({ adviceNotReceived: false, advice: { advice: 'retain' } });
  });

  it('is issued by two leaders in LACRALO, and says both sides where there is no agreement', () => {
    const c = new Withdrawing({ region: 'LACRALO' }).toAdvice();
    const { reasonsFor: _, ...half } = advice('noAgreement') as Record<string, unknown>;
    expect(c.try(leader('LACRALO', 1), 'advice.give', half)).toMatchObject({ errors: [{ pointer: '/reasonsFor' }] });
    c.act(leader('LACRALO', 1), 'advice.give', advice('noAgreement'));
    expect(c.try(leader('LACRALO', 1), 'advice.confirm')).toMatchObject({ code: 'same-leader' });
    expect(c.act(leader('LACRALO', 2), 'advice.confirm').view.state).toBe('motion');
  });
});

describe('mover and seconder', () => {
  it('are two different sitting members', () => {
    const c = new Withdrawing().toMotion();
    const gone = { ...member('AF-2'), person: 'somebody before' };
    expect(c.try(gone, 'motion.move')).toMatchObject({ status: 403, code: 'not-sitting' });
    expect(c.try(staff, 'motion.move')).toMatchObject({ status: 403, code: 'not-your-role' });
    c.act(member('AF-2'), 'motion.move');
    expect(c.try(member('AF-2'), 'motion.second')).toMatchObject({ status: 403, code: 'same-member' });
    expect(c.try({ ...member('AF-2'), seat: 'AF-9' }, 'motion.second')).toMatchObject({ code: 'not-sitting' });
    c.seats = fifteenSeats.map((s) => (s.seat === 'EU-1' ? { ...s, person: 'p-AF-2' } : s));
    expect(c.try({ ...member('EU-1'), person: 'p-AF-2' }, 'motion.second')).toMatchObject({ code: 'same-member' });
    c.act(member('AP-1'), 'motion.second');
    expect(c.view).toMatchObject({ motion: { mover: { seat: 'AF-2' }, seconder: { seat: 'AP-1' } } });
  });

  it('are offered what they can do, and nobody else is', () => {
    const offered = (c: Withdrawing, actor: Actor) =>
      availableActions(c.snapshot, actor, c.now).map(({ event }) => event);
    const c = new Withdrawing().toMotion();
    expect(offered(c, member('AF-2'))).toContain('motion.move');
    expect(offered(c, staff)).not.toContain('motion.move');
    c.act(member('AF-2'), 'motion.move');
    expect(offered(c, member('AF-2'))).not.toContain('motion.second');
    expect(offered(c, member('EU-1'))).toContain('motion.second');
    const two = new Withdrawing().toChoice(four);
    expect(offered(two, member('EU-1'))).toEqual(
      expect.arrayContaining(['motion.requestSplit', 'ballot.requestNonPublic']),
    );
    expect(offered(new Withdrawing().toChoice(), member('EU-1'))).not.toContain('motion.requestSplit');
  });

  it('are not recused', () => {
    const c = new Withdrawing().toMotion().act(member('AF-2'), 'ballot.recuse');
    expect(c.try(member('AF-2'), 'motion.move')).toMatchObject({ status: 409, code: 'recused' });
    c.act(member('AF-3'), 'motion.move');
    expect(c.try(member('AF-2'), 'motion.second')).toMatchObject({ status: 409, code: 'recused' });
  });

  it('are waited for: a motion falls after 14 days, a case without one lapses after 90', () => {
    const c = new Withdrawing().toMotion().act(member('AF-2'), 'motion.move').wait(14);
    expect(c.view).toMatchObject({ path: 'motion.awaiting', motion: null });
    expect(c.letters).toContain('motionNotSeconded');
    c.wait(75);
    expect(c.letters.filter((l) => l === 'motionReminder').length).toBeGreaterThan(9);
    c.act(member('AF-2'), 'motion.move');
    expect(c.wait(1).view).toMatchObject({ state: 'lapsed', inForce: true });
  });
});

describe('the choice of ballot', () => {
  it('is open for three days, to a midnight', () => {
    const c = new Withdrawing().toChoice();
    expect(new Date(c.view.due?.at ?? 0).toISOString()).toBe('2026-03-08T00:00:00.000Z');
    expect(c.try(chair, 'vote.open')).toMatchObject({ status: 409 });
    expect(c.wait(4).path).toBe('readyForVote.waiting');
  });

  it('makes the ballot non-public at one request, also where the vote is repeated', () => {
    const c = new Withdrawing().toChoice().act(member('LAC-1'), 'ballot.requestNonPublic');
    expect(c.try(member('LAC-2'), 'ballot.requestNonPublic')).toMatchObject({ code: 'already-non-public' });
    c.wait(4).act(chair, 'vote.open').ballots(7, 0, 0).wait(6).act(chair, 'vote.reopen').ballots(9, 2, 0).wait(6);
    expect(c.view.votes).toMatchObject([
      { nonPublic: true, choices: null, outcome: 'inquorate' },
      { nonPublic: true, choices: null, outcome: 'passed' },
    ]);
  });

  it('takes one ALS out of a motion that names several, at one request', () => {
    const c = new Withdrawing().toChoice(four).act(member('LAC-1'), 'motion.requestSplit', { organisation: 'als-3' });
    expect(c.view.motion).toMatchObject({ together: ['als-1', 'als-2', 'als-4'] });
    expect(c.try(member('LAC-1'), 'motion.requestSplit', { organisation: 'als-3' })).toMatchObject({
      status: 422,
      code: 'not-in-motion',
    });
    c.act(member('LAC-2'), 'motion.requestSplit');
    expect(c.view.motion).toMatchObject({ together: ['als-1'] });
    expect(c.try(member('LAC-2'), 'motion.requestSplit')).toMatchObject({ status: 409, code: 'alone' });
    expect(c.wait(4).act(chair, 'vote.open').view.votes).toMatchObject([{ purpose: 'withdrawal' }]);
  });

  it('is not for the recused', () => {
    const c = new Withdrawing().toChoice(four).act(member('LAC-1'), 'ballot.recuse');
    expect(c.try(member('LAC-1'), 'motion.requestSplit')).toMatchObject({ code: 'recused' });
    expect(c.try(member('LAC-1'), 'ballot.requestNonPublic')).toMatchObject({ code: 'recused' });
  });

  it('is about a motion that names the ALS of the case', () => {
    const c = new Withdrawing().toMotion();
    expect(c.try(member('AF-2'), 'motion.move', { organisations: ['als-2'] })).toMatchObject({ code: 'not-named' });
    for (const organisations of [[], ['als-1', 'als-1'], 'als-1', Array.from({ length: 51 }, (_, i) => `als-${i}`)])
      expect(c.try(member('AF-2'), 'motion.move', { organisations })).toMatchObject({ code: 'invalid-payload' });
  });
});

describe('several cases decided as one', () => {
  const cases = () =>
    four.map((organisation) => ({ id: organisation, played: new Withdrawing({ organisation }).toMotion() }));
  const joint = (
    all: ReturnType<typeof cases>,
    by: string,
    type: 'motion.move' | 'motion.second',
    payload: object = payloads[type],
  ) =>
    stepTogether(
      all.map(({ id, played }) => ({ id, snapshot: played.snapshot })),
      member(by),
      { type, payload },
      { seats: fifteenSeats },
      all[0]!.played.now,
    );

  it('each keeps its own trail, in the order of ids', () => {
    const decision = joint(cases().reverse(), 'AF-2', 'motion.move', { organisations: four });
    if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
    expect(decision.decisions.map(({ id }) => id)).toEqual(four);
    for (const { snapshot, transitions } of decision.decisions) {
      expect(transitions).toHaveLength(1);
      expect(snapshot.context.motion).toMatchObject({ together: four });
    }
  });

  it('all of them or none: the one that refuses is named', () => {
    const all = cases();
    all[2]?.played.act(member('AF-2'), 'ballot.recuse');
    expect(joint(all, 'AF-2', 'motion.move', { organisations: four })).toMatchObject({
      kind: 'refused',
      id: 'als-3',
      refusal: { code: 'recused' },
    });
    expect(all.every(({ played }) => played.path === 'motion.awaiting')).toBe(true);
  });
});
