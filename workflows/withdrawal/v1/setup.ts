import { setup } from 'xstate';
import type { LeavePhase, WithdrawalContext, WithdrawalInput } from './context.js';
import type { WithdrawalEvent } from './events.js';
import { guards } from './guards.js';
import * as updates from './updates.js';
import * as advice from '../../shared/advice-updates.js';
import { assigning } from '../../shared/assigning.js';
import type { StateMeta, Tag, TransitionMeta } from '../../shared/chart.js';
import { everyDays, untilBefore, untilDue } from '../../shared/clocks.js';
import { reviewActions, reviewDelays } from '../../shared/review-setup.js';
import type { Role } from '../../shared/roles.js';
import { voteActions, voteDelays } from '../../shared/vote.js';

type Context = WithdrawalContext;

const delays = {
  ...voteDelays,
  ...reviewDelays,
  beginningReminder: everyDays((context: Context) => context.rules.beginningReminderDays),
  beginningLapse: untilDue('beginning'),
  evidenceDue: untilDue('evidence'),
  staffReminder: everyDays((context: Context) => context.rules.staffReminderDays),
  responseReminder: untilBefore('response', (context: Context) => context.rules.responseReminderDays),
  responseDue: untilDue('response'),
  hearingDue: untilDue('hearing'),
  adviceReminder: untilBefore('advice', (context: Context) => context.rules.adviceReminderDays),
  adviceDue: untilDue('advice'),
  adviceOverdueReminder: everyDays((context: Context) => context.rules.adviceReminderDays),
  motionReminder: everyDays((context: Context) => context.rules.motionReminderDays),
  motionLapse: untilDue('motion'),
  secondDue: untilDue('second'),
  choiceCloses: untilDue('choice'),
  readyReminder: everyDays((context: Context) => context.rules.readyReminderDays),
  votesUsedLapse: untilDue('votesUsed'),
  exitReminder: everyDays((context: Context) => context.rules.exitReminderDays),
  exitLapse: untilDue('exit'),
  acknowledgeDue: untilDue('acknowledge'),
};

const set = assigning<Context, WithdrawalEvent>();

const own = {
  startOrResume: set(updates.startOrResume),
  runChoice: set(updates.runChoice),
  newPhase: set(updates.newPhase),
  openCase: set(updates.openCase),
  addEvidence: set(updates.addEvidence),
  leaveTimeToRespond: set(updates.leaveTimeToRespond),
  giveNotice: set(updates.giveNotice),
  recordAnswer: set(updates.recordAnswer),
  endResponse: set(updates.endResponse),
  askHearing: set(updates.askHearing),
  recordHearing: set(updates.recordHearing),
  takeTime: set(advice.takeTime),
  recordAdvice: set(advice.recordAdvice),
  proposeAdvice: set(advice.proposeAdvice),
  confirmAdvice: set(advice.confirmAdvice),
  goOnWithoutAdvice: set(advice.goOnWithoutAdvice),
  move: set(updates.move),
  second: set(updates.second),
  dropMotion: set(updates.dropMotion),
  split: set(updates.split),
  askNonPublic: set(updates.askNonPublic),
  declareExit: set(updates.declareExit),
  confirmExit: set(updates.confirmExit),
  stay: set(updates.stay),
  leave: set(updates.leave),
  decide: set(updates.decide),
  /** For events that change nothing but the file itself. */
  record: (): void => undefined,
};

/** Types, guards, actions and delays of the withdrawal chart; the states are in the files of its phases. */
export const s = setup({
  types: {
    context: {} as Context,
    events: {} as WithdrawalEvent,
    input: {} as WithdrawalInput,
    tags: {} as Tag,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards,
  delays,
  actions: {
    ...voteActions<Context, WithdrawalEvent>(),
    ...reviewActions<Context, WithdrawalEvent>(),
    ...own,
  },
});

/** Who may take a transition, and the rule it stands on; no roles for deadlines. */
export const by = (roles: readonly Role[], rule: string): TransitionMeta => ({ roles, rule });

export const chair = ['alacChair', 'alacViceChair'] as const;

type Of<T extends WithdrawalEvent['type']> = { event: Extract<WithdrawalEvent, { type: T }> };

/** The ALS declares that it leaves, wherever the case stands before a vote; it can return there. */
export const leavable = (from: LeavePhase) =>
  ({
    'exit.declare': {
      target: '#leaving',
      guard: 'nothingDecided',
      actions: [
        {
          type: 'declareExit',
          params: ({ event }: Of<'exit.declare'>) => ({ from, person: event.actor.person }),
        },
        { type: 'notify', params: { letter: 'exitDeclared', to: ['applicant', 'staff', 'raloLeader', 'alacChair'] } },
      ],
      meta: by(['applicant'], 'declareExit'),
    },
  }) as const;

/** The Chair closes a case: the ground is cured, or there is nothing to decide. */
export const closable = {
  'withdrawal.cure': {
    target: '#cured',
    guard: 'nothingDecided',
    actions: [
      'newPhase',
      { type: 'notify', params: { letter: 'groundCured', to: ['applicant', 'staff', 'raloLeader', 'alacMember'] } },
    ],
    meta: by(chair, 'cure'),
  },
  'withdrawal.close': {
    target: '#dropped',
    guard: 'nothingDecided',
    actions: [
      'newPhase',
      {
        type: 'notify',
        params: { letter: 'withdrawalClosed', to: ['applicant', 'staff', 'raloLeader', 'alacMember'] },
      },
    ],
    meta: by(chair, 'closeCase'),
  },
} as const;

const answered = {
  type: 'recordAnswer',
  params: ({ event }: Of<'withdrawal.respond'>) => ({ cured: event.payload.cured ?? false }),
} as const;

/** The answer is recorded and told. */
export const answering = [
  answered,
  { type: 'notify', params: { letter: 'responseGiven', to: ['alacChair', 'staff', 'raloLeader', 'alacMember'] } },
] as const;

/** The ALS may say more, or answer late, until the vote opens. */
export const respondable = {
  'withdrawal.respond': { actions: answering, meta: by(['applicant'], 'respond') },
} as const;

/** An ALS that was given notice is heard if it asks before anybody has moved. */
export const hearable = {
  'withdrawal.requestHearing': {
    target: '#hearing',
    guard: 'mayAskHearing',
    actions: [
      'askHearing',
      { type: 'notify', params: { letter: 'hearingRequested', to: ['alacChair', 'staff', 'raloLeader'] } },
    ],
    meta: by(['applicant'], 'hearing'),
  },
} as const;
