import type { LeavePhase, WithdrawalContext } from './context.js';
import type { Ground } from './events.js';
import * as motion from './motion-guards.js';
import { adviceGuards, adviceWhy } from '../../shared/advice-guards.js';
import { noteReadable } from '../../shared/case-file.js';
import { notLikeThis, notNow, notYou, passes } from '../../shared/chart.js';
import type { Reason } from '../../shared/chart.js';
import { clockGuards, clockWhy } from '../../shared/clock-guards.js';
import { reviewGuards, reviewWhy } from '../../shared/review-setup.js';
import type { Actor } from '../../shared/roles.js';
import { voteGuards, voteWhy } from '../../shared/vote.js';

type Context = WithdrawalContext;

/** The same day so many months later in UTC; the last of the month where it has no such day. */
function monthsLater(at: number, months: number): number {
  const day = new Date(at);
  const later = new Date(at);
  later.setUTCMonth(day.getUTCMonth() + months);
  return later.getUTCDate() === day.getUTCDate() ? later.getTime() : later.setUTCDate(0);
}

type Opening = {
  ground: Ground | undefined;
  inactiveSince: string | undefined;
  actor: Pick<Actor, 'role' | 'seat' | 'region'>;
};

/** Of the leaders of a region its chair alone asks for a withdrawal (S30, S45); staff and the ALS speak for themselves. */
export const onlyTheChair = ({ role, seat, region }: Opening['actor']): Reason | null =>
  role === 'raloLeader' && seat !== `${region ?? ''}-CHAIR`
    ? notYou('not-the-chair', 'Of the leaders of a region its chair alone asks for a withdrawal.')
    : null;

/** Inactivity is for the region to say, and an ALS first has the time of its region to come back (section 6 of the sources). */
function inactiveLongEnough(context: Context, { inactiveSince, actor }: Opening): Reason | null {
  if (actor.role === 'staff')
    return notLikeThis('region-decides', '/ground', 'That an ALS is inactive is for its region to say.');
  if (inactiveSince === undefined)
    return notLikeThis('inactive-since', '/inactiveSince', 'Say since when the ALS has been inactive.');
  const months = context.region ? context.rules.recoveryMonths[context.region] : NaN;
  return monthsLater(Date.parse(inactiveSince), months) > context.now
    ? notLikeThis('may-recover', '/inactiveSince', `An ALS of this region has ${months} months to become active again.`)
    : null;
}

const mayOpen = (context: Context, params: Opening): Reason | null => {
  const refused = onlyTheChair(params.actor);
  if (refused) return refused;
  const ground = params.ground ?? context.ground;
  if (!ground) return notLikeThis('ground', '/ground', 'Name the ground: the case was opened without one.');
  return ground === 'inactive' ? inactiveLongEnough(context, params) : null;
};

const mayGiveNotice = (
  context: Context,
  params: { byStaff: boolean; chairRequestedAt: string | undefined },
): Reason | null => {
  if (context.evidence === 0)
    return notNow('no-evidence', 'A notice comes with evidence: add what there is to the file first.');
  return params.byStaff && params.chairRequestedAt === undefined
    ? notLikeThis(
        'chair-request',
        '/chairRequestedAt',
        'Staff gives notice only at the request of the Chair: say when it was made.',
      )
    : null;
};

const mayAskHearing = (context: Context): Reason | null =>
  context.hearing ? notNow('hearing-asked', 'A hearing was asked for already; an ALS is heard once.') : null;

type Held = { heldAt: string; attended: boolean };

const hearingFits = (context: Context, { heldAt }: Held): Reason | null => {
  const at = Date.parse(heldAt);
  if (at > context.now) return notLikeThis('in-future', '/heldAt', 'A hearing is recorded after it was held.');
  return at < (context.hearing?.askedAt ?? NaN)
    ? notLikeThis('before-asked', '/heldAt', 'The hearing cannot have been held before it was asked for.')
    : null;
};

const another = { ...notNow('other-step', 'The case goes on elsewhere.'), elsewhere: true };

const heardLast = (context: Context, params: Held): Reason | null =>
  hearingFits(context, params) ?? (context.advice || context.adviceNotReceived ? null : another);

const heardOut = (context: Context, params: Held): Reason | null =>
  hearingFits(context, params) ??
  (params.attended || context.answeredAt !== null || context.responseOver ? null : another);

const nothingDecided = (context: Context): Reason | null =>
  context.decision ? notNow('decided', 'A decision on this accreditation stands: only a vote replaces it.') : null;

const mayConfirmExit = (
  context: Context,
  params: { person: string; byStaff: boolean; checkedAt: string | undefined },
): Reason | null => {
  if (params.byStaff && params.checkedAt === undefined)
    return notLikeThis('checked-at', '/checkedAt', 'Staff confirms after a check: say when it was made.');
  return params.person === context.exit?.declaredBy
    ? notYou('same-person', 'Another representative has to confirm it, or staff after a check.')
    : null;
};

const leftFrom = (context: Context, params: { phase: LeavePhase }): Reason | null =>
  context.exit?.from === params.phase
    ? null
    : { ...notNow('left-elsewhere', 'The ALS declared it in another phase.'), elsewhere: true };

const withdrawalStands = (context: Context): Reason | null =>
  context.decision?.outcome === 'withdrawn' ? null : notNow('no-such-decision', 'No such decision stands.');

const own = {
  noteReadable,
  mayOpen,
  mayGiveNotice,
  mayAskHearing,
  hearingFits,
  heardLast,
  heardOut,
  nothingDecided,
  mayConfirmExit,
  leftFrom,
  withdrawalStands,
  ...motion,
};

/** Every guard's reason for refusing, by the name the chart uses. */
export const why = { ...own, ...clockWhy, ...adviceWhy, ...voteWhy, ...reviewWhy };

/** Guards that look at the payload: left out when asked what is possible before anything was filled in. */
export const payloadGuards: readonly string[] = [
  'noteReadable',
  'mayOpen',
  'mayGiveNotice',
  'hearingFits',
  'heardLast',
  'heardOut',
  'mayMove',
  'maySecond',
  'maySplit',
  'mayConfirmExit',
  'mayOpenVote',
  'mayExtendVote',
  'mayAsk',
  'mayAssign',
  'majorityFor',
  'mayDecide',
];

type P = undefined;

export const guards = {
  noteReadable: passes(noteReadable),
  mayOpen: passes(mayOpen),
  mayGiveNotice: passes(mayGiveNotice),
  mayAskHearing: passes<Context, P>(mayAskHearing),
  hearingFits: passes(hearingFits),
  heardLast: passes(heardLast),
  heardOut: passes(heardOut),
  nothingDecided: passes<Context, P>(nothingDecided),
  mayConfirmExit: passes(mayConfirmExit),
  leftFrom: passes(leftFrom),
  withdrawalStands: passes<Context, P>(withdrawalStands),
  mayMove: passes(motion.mayMove),
  maySecond: passes(motion.maySecond),
  maySplit: passes(motion.maySplit),
  mayAskNonPublic: passes(motion.mayAskNonPublic),
  ...clockGuards,
  ...adviceGuards,
  ...voteGuards,
  ...reviewGuards,
};
