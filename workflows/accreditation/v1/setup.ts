import { setup } from 'xstate';
import type { AccreditationContext, AccreditationInput } from './context.js';
import type { AccreditationEvent } from './events.js';
import { guards } from './guards.js';
import * as updates from './updates.js';
import * as advice from '../../shared/advice-updates.js';
import { assigning } from '../../shared/assigning.js';
import type { StateMeta, Tag, TransitionMeta } from '../../shared/chart.js';
import { everyDays, untilBefore, untilDue } from '../../shared/clocks.js';
import { reviewActions, reviewDelays } from '../../shared/review-setup.js';
import type { Role } from '../../shared/roles.js';
import { voteActions, voteDelays } from '../../shared/vote.js';

type Context = AccreditationContext;

const delays = {
  ...voteDelays,
  ...reviewDelays,
  draftReminder: everyDays((context: Context) => context.rules.draftReminderDays),
  draftLapse: untilDue('draft'),
  completenessDue: untilDue('completeness'),
  returnedLapse: untilDue('returned'),
  dueDiligenceDue: untilDue('dueDiligence'),
  questionDue: untilDue('question'),
  staffReminder: everyDays((context: Context) => context.rules.staffReminderDays),
  adviceReminder: untilBefore('advice', (context: Context) => context.rules.adviceReminderDays),
  adviceDue: untilDue('advice'),
  adviceOverdueReminder: everyDays((context: Context) => context.rules.adviceReminderDays),
  holdReminder: everyDays((context: Context) => context.rules.holdReminderDays),
  holdLapse: untilDue('hold'),
  readyReminder: everyDays((context: Context) => context.rules.readyReminderDays),
  votesUsedLapse: untilDue('votesUsed'),
};

const set = assigning<Context, AccreditationEvent>();

const own = {
  startOrResume: set(updates.startOrResume),
  restart: set(updates.restart),
  newPhase: set(updates.newPhase),
  place: set(updates.place),
  assignRegion: set(updates.assignRegion),
  askQuestion: set(updates.askQuestion),
  closeQuestion: set(updates.closeQuestion),
  hold: set(updates.hold),
  unhold: set(updates.unhold),
  extendBy: set(updates.extendBy),
  takeTime: set(advice.takeTime),
  recordAdvice: set(advice.recordAdvice),
  proposeAdvice: set(advice.proposeAdvice),
  confirmAdvice: set(advice.confirmAdvice),
  goOnWithoutAdvice: set(advice.goOnWithoutAdvice),
  forgetAdvice: set(updates.forgetAdvice),
  decide: set(updates.decide),
  /** For events that change nothing but the file itself. */
  record: (): void => undefined,
};

/** Types, guards, actions and delays of the accreditation chart; the states are in the files of its phases. */
export const s = setup({
  types: {
    context: {} as Context,
    events: {} as AccreditationEvent,
    input: {} as AccreditationInput,
    tags: {} as Tag,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards,
  delays,
  actions: {
    ...voteActions<Context, AccreditationEvent>(),
    ...reviewActions<Context, AccreditationEvent>(),
    ...own,
  },
});

/** Who may take a transition, and the rule it stands on; no roles for deadlines. */
export const by = (roles: readonly Role[], rule: string): TransitionMeta => ({ roles, rule });

/** The applicant gives up. Not while an accreditation is in force. */
export const withdrawable = {
  'application.withdraw': {
    target: '#withdrawn',
    guard: 'mayWithdraw',
    actions: [
      { type: 'closeVote', params: { outcome: 'overtaken' } },
      { type: 'notify', params: { letter: 'withdrawn', to: ['applicant', 'staff', 'raloLeader', 'alacMember'] } },
    ],
    meta: by(['applicant'], 'withdrawApplication'),
  },
} as const;

type Correct = Extract<AccreditationEvent, { type: 'application.correct' }>;

/** Corrections, until the vote opens. */
export const correctable = {
  'application.correct': {
    guard: {
      type: 'consented',
      params: ({ event }: { event: Correct }) => ({
        byStaff: event.actor.role === 'staff',
        consentGivenAt: event.payload.consentGivenAt,
      }),
    },
    actions: { type: 'notify', params: { letter: 'corrected', to: ['staff', 'ralo', 'raloLeader', 'alacMember'] } },
    meta: by(['applicant', 'staff'], 'correct'),
  },
} as const;

type Assign = Extract<AccreditationEvent, { type: 'region.assign' }>;

/** Staff says which region a doubtful country means, until the region has been asked. */
export const regionAssignable = {
  'region.assign': {
    guard: {
      type: 'regionFits',
      params: ({ event }: { event: Assign }) => ({
        region: event.payload.region,
        tableRegion: event.facts.tableRegion,
      }),
    },
    actions: {
      type: 'assignRegion',
      params: ({ event }: { event: Assign }) => ({ region: event.payload.region, country: event.payload.seatCountry }),
    },
    meta: by(['staff'], 'regionFollowsCountry'),
  },
} as const;

/** Whoever waits for a step, or has to take it, is told that there is more time. */
export const moreTime = {
  type: 'notify',
  params: { letter: 'deadlineExtended', to: ['applicant', 'staff', 'raloLeader', 'alacChair'] },
} as const;

/** Parameters of guards and actions about one question. */
export const question = ({
  event,
}: {
  event: Extract<AccreditationEvent, { type: 'question.answer' | 'question.close' }>;
}) => event.payload;
