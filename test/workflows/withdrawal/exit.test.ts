import { chair, leader, member, staff } from '../../support/drive.js';
import { als, secondOfAls, Withdrawing } from './drive.js';

const day = 86_400_000;
const leaving = () => new Withdrawing({ opener: als }).act(als, 'exit.declare', {});

describe('an ALS that leaves of its own accord', () => {
  it('declares, another representative confirms, staff acknowledges: no vote, no decision', () => {
    const c = leaving();
    expect(c.try(als, 'exit.confirm', {})).toMatchObject({ status: 403, code: 'same-person' });
    c.act(secondOfAls, 'exit.confirm', {}).act(staff, 'exit.acknowledge');
    expect(c.view).toMatchObject({ state: 'left', inForce: false, decision: null, votes: [], tags: ['over'] });
    expect(c.view.exit).toMatchObject({ confirmed: { by: 'representative' }, acknowledgedAt: c.now });
    expect(c.transitions.at(-1)?.commands[0]?.to).toEqual(['applicant', 'ralo', 'alacMember', 'staff', 'public']);
  });

  it('is confirmed by staff only after a check', () => {
    const c = leaving();
    expect(c.try(staff, 'exit.confirm', {})).toMatchObject({ status: 422, errors: [{ pointer: '/checkedAt' }] });
    expect(c.act(staff, 'exit.confirm').view.exit).toMatchObject({ confirmed: { by: 'staff' } });
  });

  it('cannot be declared or confirmed by others', () => {
    const c = new Withdrawing();
    for (const actor of [staff, leader(), chair, member('AF-2'), { ...als, organisation: 'als-2' }])
      expect(c.try(actor, 'exit.declare')).toMatchObject({ status: 403 });
    c.act(als, 'exit.declare');
    for (const actor of [leader(), chair]) expect(c.try(actor, 'exit.confirm')).toMatchObject({ status: 403 });
    expect(c.try(staff, 'exit.acknowledge')).toMatchObject({ status: 409 });
  });

  it('can take it back until it is acknowledged, and declare again', () => {
    const c = leaving().act(secondOfAls, 'exit.confirm', {}).act(als, 'exit.retract');
    expect(c.view).toMatchObject({ state: 'beginning', exit: null, inForce: true });
    c.act(secondOfAls, 'exit.declare').act(als, 'exit.confirm', {}).act(chair, 'exit.acknowledge');
    expect(c.try(als, 'exit.retract')).toMatchObject({ status: 409 });
  });

  it('stays where nobody confirms in thirty days, with weekly reminders', () => {
    const c = leaving().wait(29);
    expect(c.letters.filter((l) => l === 'exitReminder')).toHaveLength(4);
    expect(c.wait(1).view).toMatchObject({ state: 'beginning', exit: null, inForce: true });
    expect(c.letters).toContain('exitNotConfirmed');
  });

  it('waits for an acknowledgement that is recalled weekly to staff and Chair', () => {
    const c = leaving().act(secondOfAls, 'exit.confirm', {}).wait(21);
    expect(c.path).toBe('leaving.confirmed.overdue');
    expect(c.letters.filter((l) => l === 'exitAcknowledgeOverdue')).toHaveLength(3);
  });
});

describe('an ALS that leaves while a case is open', () => {
  it('stops the case, which goes on with what was left when it is taken back', () => {
    const c = new Withdrawing().toNotice().wait(10).act(als, 'exit.declare').wait(20).act(als, 'exit.retract');
    expect(c.view).toMatchObject({ state: 'responding', answeredAt: null });
    expect((c.view.due?.at ?? 0) - c.now).toBe(20 * day);
  });

  it('keeps motion, seconder and choice', () => {
    const c = new Withdrawing().toChoice(['als-1', 'als-2']).act(als, 'exit.declare').wait(31);
    expect(c.view).toMatchObject({ state: 'ballotChoice', motion: { together: ['als-1', 'als-2'] } });
    expect((c.view.due?.at ?? 0) % day).toBe(0);
    const moved = new Withdrawing().toMotion().act(member('AF-2'), 'motion.move').wait(4).act(als, 'exit.declare');
    moved.wait(3).act(als, 'exit.retract');
    expect(moved.path).toBe('motion.moved');
    expect((moved.view.due?.at ?? 0) - moved.now).toBe(10 * day);
  });

  it('leaves as one that was never withdrawn', () => {
    const c = new Withdrawing().toReady().act(als, 'exit.declare').act(secondOfAls, 'exit.confirm', {});
    c.act(staff, 'exit.acknowledge');
    expect(c.view).toMatchObject({ state: 'left', decision: null, ground: 'noContact' });
  });

  it('cannot while the ALAC votes, or once it has decided', () => {
    expect(new Withdrawing().toVote().try(als, 'exit.declare')).toMatchObject({ status: 409 });
    expect(new Withdrawing().toDecision(15, 0, 0).try(als, 'exit.declare')).toMatchObject({ status: 409 });
  });
});
