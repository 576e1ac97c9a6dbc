import { open } from '../../../libs/engine/index.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import { chair, leader, staff, t0 } from '../../support/drive.js';
import { als, Withdrawing } from './drive.js';

const input = {
  procedure: 'withdrawal',
  organisation: 'als-1',
  earlierCase: null,
  ruleOverrides: {},
  ruleSet: null,
};
const opened = (about: object | undefined, actor: Actor = staff) =>
  open({ ...input, ...(about && { about: about as { region: string } }) }, actor, t0);

describe('who opens a case, and with what', () => {
  it.each([
    ['staff', staff],
    ['the leader of its region', leader('EURALO')],
    ['the ALS itself', als],
  ])('%s may', (_, actor) => expect(opened({ region: 'EURALO' }, actor).kind).toBe('accepted'));

  it.each([
    ['another region', leader('AFRALO'), 'not-your-region'],
    ['another organisation', { ...als, organisation: 'als-2' }, 'not-your-case'],
    ['the Chair', chair, 'not-your-role'],
  ])('%s may not', (_, actor, code) =>
    expect(opened({ region: 'EURALO' }, actor)).toMatchObject({ kind: 'refused', refusal: { status: 403, code } }),
  );

  it.each([
    [undefined, '/region'],
    [{ region: 'ANTARCTICA' }, '/region'],
    [{ region: 'EURALO', ground: 'revenge' }, '/ground'],
    [{ region: 'EURALO', country: 'France' }, '/country'],
    [{ region: 'EURALO', standing: 'inactive' }, '/standing'],
  ])('nobody opens one with %j', (about, pointer) =>
    expect(opened(about)).toMatchObject({ refusal: { status: 422, errors: [{ pointer }] } }),
  );

  it('it is recorded in the first transition, and an accreditation has no such thing', () => {
    const about = { region: 'EURALO', ground: 'noContact' };
    expect(opened(about)).toMatchObject({ transitions: [{ type: 'case.open', payload: { about } }] });
    const other = open({ ...input, procedure: 'accreditation' }, als, t0);
    expect(other.kind === 'accepted' && other.transitions[0]?.payload).not.toHaveProperty('about');
  });
});

describe('the ground', () => {
  const open = { facts: 'Nobody answers.' };

  it('may be the one that the case was opened for, and has to be one', () => {
    const c = new Withdrawing();
    expect(c.try(staff, 'withdrawal.open', open)).toMatchObject({ status: 422, errors: [{ pointer: '/ground' }] });
    const known = new Withdrawing({ ground: 'noReport' }).act(staff, 'withdrawal.open', open);
    expect(known.view).toMatchObject({ state: 'evidence', ground: 'noReport' });
    expect(known.letters).toEqual(['withdrawalOpened']);
  });

  it('of inactivity is for the region, after the time of that region', () => {
    const inactive = (inactiveSince?: string) => ({
      ...open,
      ground: 'inactive',
      ...(inactiveSince && { inactiveSince }),
    });
    const c = new Withdrawing({ region: 'AFRALO' });
    expect(c.try(staff, 'withdrawal.open', inactive('2020-01-01T00:00:00Z'))).toMatchObject({ code: 'region-decides' });
    expect(c.try(leader(), 'withdrawal.open', inactive())).toMatchObject({ code: 'inactive-since' });
    expect(c.try(leader(), 'withdrawal.open', inactive('2024-08-02T10:00:01Z'))).toMatchObject({ code: 'may-recover' });
    expect(c.try(leader(), 'withdrawal.open', inactive('2024-08-02T10:00:00Z'))).toBeNull();
    const other = new Withdrawing({ region: 'NARALO' });
    expect(other.try(leader('NARALO'), 'withdrawal.open', inactive('2025-02-02T10:00:00Z'))).toBeNull();
  });

  it('of inactivity ends on the last day of a month that has no such day', () => {
    const since = { ...open, ground: 'inactive', inactiveSince: '2024-08-31T00:00:00Z' };
    const at = (now: string) => new Withdrawing({ now: Date.parse(now) }).try(leader(), 'withdrawal.open', since);
    expect(at('2026-02-27T23:59:59Z')).toMatchObject({ code: 'may-recover' });
    expect(at('2026-02-28T00:00:00Z')).toBeNull();
  });

  it('that nobody names: recalled weekly, lapsed after 30 days', () => {
    const c = new Withdrawing().wait(29);
    expect(c.letters).toEqual(Array.from({ length: 4 }, () => 'beginningReminder'));
    expect(c.wait(1).view).toMatchObject({ state: 'lapsed', inForce: true, deadlines: [] });
  });
});

describe('a notice', () => {
  it('comes with evidence, from the Chair or at the request of the Chair', () => {
    const c = new Withdrawing().toEvidence();
    expect(c.try(chair, 'withdrawal.giveNotice')).toMatchObject({ status: 409, code: 'no-evidence' });
    c.act(leader(), 'withdrawal.addEvidence');
    expect(c.try(staff, 'withdrawal.giveNotice', { grounds: 'No contact.' })).toMatchObject({
      status: 422,
      code: 'chair-request',
    });
    expect(c.try(leader(), 'withdrawal.giveNotice')).toMatchObject({ status: 403 });
    c.act(staff, 'withdrawal.giveNotice');
    expect(c.view).toMatchObject({ state: 'responding', noticeAt: c.now, turn: ['applicant'] });
    expect(c.transitions.at(-1)?.commands).toEqual([
      { type: 'notify', letter: 'withdrawalNotice', to: ['applicant', 'raloLeader', 'alacMember', 'staff'] },
    ]);
  });

  it('that is not prepared in 30 days is recalled weekly to staff and Chair', () => {
    const c = new Withdrawing().toEvidence().wait(44);
    expect(c.path).toBe('evidence.overdue');
    expect(c.letters.filter((l) => l === 'evidenceOverdue')).toHaveLength(3);
  });

  it('lets nothing of a seal into the trail', () => {
    const c = new Withdrawing().toNotice();
    const trail = JSON.stringify(c.transitions.map(({ payload }) => payload));
    expect(trail).not.toMatch(/No contact can be reached|Three letters|Calls in March/);
    expect(c.transitions.flatMap((t) => t.sealed.map((s) => s.path))).toEqual(['/facts', '/shows', '/grounds']);
  });
});
