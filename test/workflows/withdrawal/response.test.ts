import { chair, leader, member, staff } from '../../support/drive.js';
import { als, Withdrawing } from './drive.js';

const day = 86_400_000;
const held = (c: Withdrawing, attended: boolean) => ({
  heldAt: new Date(c.now).toISOString(),
  way: 'call',
  attended,
  record: 'As it went.',
});

describe('the time to respond', () => {
  it('is thirty days, with a reminder a week before', () => {
    const c = new Withdrawing().toNotice();
    expect((c.view.due?.at ?? 0) - c.now).toBe(30 * day);
    expect(c.wait(23).letters).toContain('responseReminder');
    expect(c.path).toBe('responding');
    expect(c.try(member('AF-2'), 'motion.move')).toMatchObject({ status: 409, code: 'not-possible-now' });
    expect(c.try(leader(), 'advice.give')).toMatchObject({ status: 409 });
    c.wait(7);
    expect(c.view).toMatchObject({ state: 'regionalAdvice', responseOver: true, answeredAt: null });
  });

  it('ends with an answer', () => {
    const c = new Withdrawing().toNotice().wait(3).act(als, 'withdrawal.respond');
    expect(c.view).toMatchObject({ state: 'regionalAdvice', answeredAt: c.now, saysCured: true, responseOver: false });
  });

  it('is not for those who do not represent the ALS', () => {
    const c = new Withdrawing().toNotice();
    expect(c.try({ ...als, organisation: 'als-2' }, 'withdrawal.respond')).toMatchObject({ code: 'not-your-case' });
    expect(c.try(staff, 'withdrawal.respond')).toMatchObject({ code: 'not-your-role' });
  });

  it('never ends sooner than fourteen days after further evidence', () => {
    const c = new Withdrawing().toNotice().wait(10).act(staff, 'withdrawal.addEvidence');
    expect((c.view.due?.at ?? 0) - c.now).toBe(20 * day);
    c.wait(18).act(staff, 'withdrawal.addEvidence');
    expect((c.view.due?.at ?? 0) - c.now).toBe(14 * day);
    expect(c.letters.filter((l) => l === 'evidenceAdded')).toHaveLength(2);
    expect(c.wait(7).letters.filter((l) => l === 'responseReminder')).toHaveLength(2);
  });

  it('being over, an answer still counts until the vote opens', () => {
    const c = new Withdrawing().toReady().act(als, 'withdrawal.respond');
    expect(c.view).toMatchObject({ state: 'readyForVote', answeredAt: c.now });
    expect(c.act(chair, 'vote.open').try(als, 'withdrawal.respond')).toMatchObject({ status: 409 });
  });
});

describe('a hearing', () => {
  it('at which the ALS was heard is an answer', () => {
    const c = new Withdrawing().toNotice().wait(2).act(als, 'withdrawal.requestHearing').wait(10);
    expect(c.view).toMatchObject({ state: 'hearing', turn: ['alacChair', 'staff'], due: { clock: 'hearing' } });
    expect(c.try(member('AF-2'), 'motion.move')).toMatchObject({ status: 409 });
    c.act(chair, 'withdrawal.recordHearing', held(c, true));
    expect(c.view).toMatchObject({ state: 'regionalAdvice', hearing: { heldAt: c.now, attended: true } });
    expect(c.try(als, 'withdrawal.requestHearing')).toMatchObject({ status: 409, code: 'hearing-asked' });
  });

  it('to which nobody came gives back the time that was left', () => {
    const c = new Withdrawing().toNotice().wait(2).act(als, 'withdrawal.requestHearing').wait(10);
    c.act(staff, 'withdrawal.recordHearing', held(c, false));
    expect(c.view).toMatchObject({ state: 'responding', answeredAt: null });
    expect((c.view.due?.at ?? 0) - c.now).toBe(28 * day);
  });

  it('stops the region and gives it back what was left', () => {
    const c = new Withdrawing().toAdvice().wait(10).act(als, 'withdrawal.requestHearing').wait(40);
    expect(c.path).toBe('hearing.overdue');
    c.act(chair, 'withdrawal.recordHearing', held(c, false));
    expect((c.view.due?.at ?? 0) - c.now).toBe(20 * day);
  });

  it('can be asked for until somebody has moved, and the case goes on to the motion', () => {
    const c = new Withdrawing().toMotion().act(als, 'withdrawal.requestHearing');
    c.wait(1).act(chair, 'withdrawal.recordHearing', held(c, true));
    expect(c.path).toBe('motion.awaiting');
    const late = new Withdrawing().toMotion().act(member('AF-2'), 'motion.move');
    expect(late.try(als, 'withdrawal.requestHearing')).toMatchObject({ status: 409 });
  });

  it('was held before it is recorded and after it was asked for', () => {
    const c = new Withdrawing().toNotice().act(als, 'withdrawal.requestHearing');
    const at = (ms: number) => ({ ...held(c, true), heldAt: new Date(c.now + ms).toISOString() });
    expect(c.try(chair, 'withdrawal.recordHearing', at(1))).toMatchObject({ status: 422, code: 'in-future' });
    expect(c.try(chair, 'withdrawal.recordHearing', at(-1))).toMatchObject({ status: 422, code: 'before-asked' });
    expect(c.try(chair, 'withdrawal.recordHearing', at(0))).toBeNull();
  });

  it('that is overdue is recalled weekly', () => {
    const c = new Withdrawing().toNotice().act(als, 'withdrawal.requestHearing').wait(44);
    expect(c.letters.filter((l) => l === 'hearingOverdue')).toHaveLength(3);
  });
});

describe('a case that the Chair closes', () => {
  it.each(['withdrawal.cure', 'withdrawal.close'] as const)('by %s, until the vote opens', (type) => {
    for (const c of [new Withdrawing().toEvidence(), new Withdrawing().toAdvice(), new Withdrawing().toReady()]) {
      expect(c.try(staff, type)).toMatchObject({ status: 403 });
      expect(c.act(chair, type).view).toMatchObject({ inForce: true, deadlines: [], tags: ['over'] });
    }
    expect(new Withdrawing().toVote().try(chair, type)).toMatchObject({ status: 409 });
  });
});
