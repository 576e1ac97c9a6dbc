import type { AccreditationContext, HeldPhase } from './context.js';
import { adviceGuards, adviceWhy } from '../../shared/advice-guards.js';
import { noteReadable } from '../../shared/case-file.js';
import { notLikeThis, notNow, passes } from '../../shared/chart.js';
import type { Reason } from '../../shared/chart.js';
import { clockGuards, clockWhy } from '../../shared/clock-guards.js';
import { reviewGuards, reviewWhy } from '../../shared/review-setup.js';
import type { Ralo } from '../../shared/roles.js';
import { voteGuards, voteWhy } from '../../shared/vote.js';

type Context = AccreditationContext;

const regionKnown = (context: Context): Reason | null =>
  context.region
    ? null
    : notNow('region-unknown', 'The region is not known: assign it first, the country of the seat decides.');

const regionFits = (_: Context, params: { region: Ralo; tableRegion: Ralo | null }): Reason | null =>
  params.tableRegion && params.tableRegion !== params.region
    ? notLikeThis('country-decides', '/region', `That country belongs to ${params.tableRegion}; the country decides.`)
    : null;

const consented = (_: Context, params: { byStaff: boolean; consentGivenAt: string | undefined }): Reason | null =>
  params.byStaff && params.consentGivenAt === undefined
    ? notLikeThis(
        'consent',
        '/consentGivenAt',
        'Staff corrects only with the consent of the applicant: say when it was given.',
      )
    : null;

const received = (_: Context, params: { byStaff: boolean; receivedAt: string | undefined }): Reason | null =>
  params.byStaff && params.receivedAt === undefined
    ? notLikeThis(
        'received-at',
        '/receivedAt',
        'Staff enters an application on behalf of the applicant: say when it arrived.',
      )
    : null;

const mayWithdraw = (context: Context): Reason | null =>
  context.inForce
    ? notNow(
        'in-force',
        'The accreditation is in force: it is given up by leaving, not by withdrawing the application.',
      )
    : null;

const mayAskMore = (context: Context): Reason | null =>
  context.questions.open.length >= context.rules.openQuestions
    ? notNow('too-many-questions', `${context.rules.openQuestions} questions are open; let the applicant answer first.`)
    : null;

const isOpen = (context: Context, params: { question: number }): Reason | null =>
  context.questions.open.includes(params.question)
    ? null
    : notLikeThis('unknown-question', '/question', `No question ${params.question} is open.`);

const lastOpen = (context: Context, params: { question: number }): Reason | null =>
  isOpen(context, params) ??
  (context.questions.open.length > 1
    ? { ...notNow('more-open', 'Other questions are open still.'), elsewhere: true }
    : null);

const putOnHold = (context: Context, params: { question: number; consequence: string }): Reason | null =>
  isOpen(context, params) ??
  (params.consequence === 'putOnHold'
    ? null
    : { ...notNow('other', 'Another consequence was chosen.'), elsewhere: true });

const withinLimit = (context: Context, params: { clock: string; days: number }): Reason | null => {
  const used = context.extended[params.clock] ?? 0;
  const limit = context.rules.extensionLimitDays;
  return used + params.days > limit
    ? notLikeThis('beyond-limit', '/days', `A deadline may be extended by ${limit} days in all; ${used} are used.`)
    : null;
};

const wasHeldFrom = (context: Context, params: { phase: HeldPhase }): Reason | null =>
  context.heldFrom === params.phase
    ? null
    : { ...notNow('held-elsewhere', 'The case was held in another phase.'), elsewhere: true };

const stands = (outcome: string) => (context: Context) =>
  context.decision?.outcome === outcome ? null : notNow('no-such-decision', 'No such decision stands.');

const own = {
  noteReadable,
  regionKnown,
  regionFits,
  consented,
  received,
  mayWithdraw,
  mayAskMore,
  isOpen,
  lastOpen,
  putOnHold,
  withinLimit,
  wasHeldFrom,
  accreditedStands: stands('accredited'),
  refusalStands: stands('notAccredited'),
};

/** Every guard's reason for refusing, by the name the chart uses. */
export const why = { ...own, ...clockWhy, ...adviceWhy, ...voteWhy, ...reviewWhy };

/** Guards that look at the payload: left out when asked what is possible before anything was filled in. */
export const payloadGuards: readonly string[] = [
  'noteReadable',
  'regionFits',
  'consented',
  'received',
  'isOpen',
  'lastOpen',
  'putOnHold',
  'withinLimit',
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
  regionKnown: passes<Context, P>(regionKnown),
  regionFits: passes(regionFits),
  consented: passes(consented),
  received: passes(received),
  mayWithdraw: passes<Context, P>(mayWithdraw),
  mayAskMore: passes<Context, P>(mayAskMore),
  isOpen: passes(isOpen),
  lastOpen: passes(lastOpen),
  putOnHold: passes(putOnHold),
  withinLimit: passes(withinLimit),
  wasHeldFrom: passes(wasHeldFrom),
  accreditedStands: passes<Context, P>(own.accreditedStands),
  refusalStands: passes<Context, P>(own.refusalStands),
  ...clockGuards,
  ...adviceGuards,
  ...voteGuards,
  ...reviewGuards,
};
