import { setup } from 'xstate';
import type { AnyEventObject } from 'xstate';
import { assigning } from './assigning.js';
import { passes } from './chart.js';
import type { StateMeta, Tag, TransitionMeta } from './chart.js';
import { everyDays, markReminded, stop, untilDue } from './clocks.js';
import { notify } from './letters.js';
import type { Role } from './roles.js';
import type { VoteEvent } from './vote-events.js';
import * as why from './vote-guards.js';
import type { VoteContext, VotePurpose } from './vote-state.js';
import * as updates from './vote-updates.js';

/** The vote's reasons for refusing; hosts spread them into their own. */
export const voteWhy = why;

export const voteGuards = {
  mayVote: passes(why.mayVote),
  mayRecuse: passes(why.mayRecuse),
  mayMakeNonPublic: passes(why.mayMakeNonPublic),
  mayOpenVote: passes(why.mayOpenVote),
  votesUsed: passes<VoteContext, undefined>(why.votesUsed),
  mayExtendVote: passes(why.mayExtendVote),
  mayRemind: passes<VoteContext, undefined>(why.mayRemind),
  votePassed: passes<VoteContext, undefined>(why.votePassed),
  voteFailed: passes<VoteContext, undefined>(why.voteFailed),
  mayRepeatVote: passes<VoteContext, undefined>(why.mayRepeatVote),
  votersToRemind: passes<VoteContext, undefined>(why.votersToRemind),
};

export const voteDelays = {
  voteCloses: untilDue('vote'),
  voteReminder: ({ context }: { context: VoteContext }) => Math.max(0, updates.voteReminderAt(context) - context.now),
  pauseReminder: everyDays((context: VoteContext) => context.rules.pauseReminderDays),
  inquorateReminder: everyDays((context: VoteContext) => context.rules.inquorateReminderDays),
};

/** The vote's actions for a host whose context holds a vote. */
export function voteActions<C extends VoteContext & Record<string, unknown>, E extends AnyEventObject>() {
  const set = assigning<C, E>();
  return {
    openVote: set(updates.openVote),
    runVoteClock: set(updates.runVoteClock),
    stop: set(stop),
    markReminded: set(markReminded),
    castBallot: set(updates.castBallot),
    recuse: set(updates.recuse),
    makeNonPublic: set(updates.makeNonPublic),
    extendVote: set(updates.extendVote),
    remindVoters: set(updates.remindVoters),
    closeVote: set(updates.closeVote),
    notify,
  };
}

type Context = VoteContext & Record<string, unknown>;

const s = setup({
  types: {
    context: {} as Context,
    events: {} as VoteEvent,
    tags: {} as Tag,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: voteGuards,
  delays: voteDelays,
  actions: voteActions<Context, VoteEvent>(),
});

const by = (roles: readonly Role[], rule: string): TransitionMeta => ({ roles, rule });
const chair = ['alacChair', 'alacViceChair'] as const;
const opened = {
  type: 'notify',
  params: { letter: 'voteOpen', to: ['alacMember', 'staff', 'applicant', 'raloLeader'] },
} as const;
const result = { type: 'notify', params: { letter: 'voteResult', to: ['alacMember', 'staff', 'ralo'] } } as const;

/** A member with a conflict of interest steps aside, before or during a vote. */
export const recusable = {
  'ballot.recuse': {
    guard: {
      type: 'mayRecuse',
      params: ({ event }: { event: Extract<VoteEvent, { type: 'ballot.recuse' }> }) => ({ person: event.actor.person }),
    },
    actions: {
      type: 'recuse',
      params: ({ event }: { event: Extract<VoteEvent, { type: 'ballot.recuse' }> }) => ({
        person: event.actor.person,
        isChair: event.facts.isChair,
      }),
    },
    meta: by(['alacMember', 'alacChair'], 'recusal'),
  },
} as const;

type Opening = { event: Extract<VoteEvent, { type: 'vote.open' | 'vote.reopen' }> };

/** The guard of everything that opens a vote: the Chair does, or staff at the Chair's recorded request. */
export const openingGuard = {
  type: 'mayOpenVote',
  params: ({ event }: Opening) => ({
    electorate: event.facts.electorate,
    byStaff: event.actor.role === 'staff',
    chairRequestedAt: event.payload.chairRequestedAt,
  }),
} as const;

/** Freezes the electorate for a new question, and tells. */
export const opens = (purpose: VotePurpose) =>
  [
    {
      type: 'openVote',
      params: ({ event }: Opening) => ({ purpose, electorate: event.facts.electorate, repeat: false }),
    },
    opened,
  ] as const;

/** Where a host goes on: `#id`s of its states. */
export interface VoteExits {
  readonly passed: string;
  readonly failed: string;
  /** Ready for another vote: after a void vote, or when an inquorate one is not repeated. */
  readonly again: string;
}

/**
 * The ballot sub-chart: open, paused, inquorate. The host opens it with the action `openVote`.
 * It is drawn as one function because a state configuration is data that is read as one picture.
 */
// eslint-disable-next-line max-lines-per-function
export const vote = (exits: VoteExits) =>
  s.createStateConfig({
    initial: 'open',
    on: {
      ...recusable,
      'vote.void': {
        target: exits.again,
        actions: [
          { type: 'closeVote', params: { outcome: 'void' } },
          { type: 'notify', params: { letter: 'voteVoid', to: ['alacMember', 'staff', 'raloLeader'] } },
        ],
        meta: by(chair, 'voidVote'),
      },
    },
    states: {
      open: {
        tags: ['open'],
        meta: { phase: 'vote', turn: ['alacMember'] },
        entry: 'runVoteClock',
        exit: { type: 'stop', params: { clock: 'vote' } },
        after: {
          voteCloses: [
            {
              guard: 'votePassed',
              target: exits.passed,
              actions: [{ type: 'closeVote', params: { outcome: 'passed' } }, result],
              meta: by([], 'decide'),
            },
            {
              guard: 'voteFailed',
              target: exits.failed,
              actions: [{ type: 'closeVote', params: { outcome: 'failed' } }, result],
              meta: by([], 'decide'),
            },
            {
              guard: 'mayRepeatVote',
              target: 'inquorate',
              actions: [{ type: 'closeVote', params: { outcome: 'inquorate' } }, result],
              meta: by([], 'quorum'),
            },
            {
              target: exits.again,
              actions: [{ type: 'closeVote', params: { outcome: 'inquorate' } }, result],
              meta: by([], 'revotes'),
            },
          ],
          voteReminder: {
            guard: 'votersToRemind',
            actions: [
              { type: 'markReminded', params: { clock: 'vote' } },
              { type: 'notify', params: { letter: 'voteReminder', to: ['notYetVoted'] } },
            ],
            meta: by([], 'voteReminderDays'),
          },
        },
        on: {
          'ballot.cast': {
            guard: { type: 'mayVote', params: ({ event }) => event.actor },
            actions: {
              type: 'castBallot',
              params: ({ event: { actor, payload } }) => ({
                seat: actor.seat ?? '',
                person: actor.person,
                choice: payload.choice,
              }),
            },
            meta: by(['alacMember'], 'ballots'),
          },
          'ballot.requestNonPublic': {
            guard: { type: 'mayMakeNonPublic', params: ({ event }) => event.actor },
            actions: 'makeNonPublic',
            meta: by(['alacMember'], 'nonPublicBallot'),
          },
          'vote.pause': {
            target: 'paused',
            actions: { type: 'notify', params: { letter: 'votePaused', to: ['alacMember', 'staff', 'applicant'] } },
            meta: by(chair, 'pauseVote'),
          },
          'vote.remind': {
            guard: 'mayRemind',
            actions: ['remindVoters', { type: 'notify', params: { letter: 'voteReminder', to: ['notYetVoted'] } }],
            meta: by(chair, 'voteReminderDays'),
          },
          'vote.extend': {
            target: 'open',
            reenter: true,
            guard: { type: 'mayExtendVote', params: ({ event }) => ({ days: event.payload.days }) },
            actions: [
              { type: 'extendVote', params: ({ event }) => ({ days: event.payload.days }) },
              { type: 'notify', params: { letter: 'voteExtended', to: ['alacMember', 'staff', 'applicant'] } },
            ],
            meta: by(chair, 'extendVote'),
          },
        },
      },
      paused: {
        tags: ['open'],
        meta: { phase: 'vote', turn: ['alacChair'] },
        after: {
          pauseReminder: {
            target: 'paused',
            reenter: true,
            actions: { type: 'notify', params: { letter: 'votePausedReminder', to: ['alacChair', 'staff'] } },
            meta: by([], 'pauseReminderDays'),
          },
        },
        on: {
          'vote.resume': {
            target: 'open',
            actions: { type: 'notify', params: { letter: 'voteResumed', to: ['alacMember', 'staff', 'applicant'] } },
            meta: by(chair, 'keepBallots'),
          },
        },
      },
      inquorate: {
        tags: ['open'],
        meta: { phase: 'vote', turn: ['alacChair'] },
        after: {
          inquorateReminder: {
            target: 'inquorate',
            reenter: true,
            actions: { type: 'notify', params: { letter: 'voteInquorateReminder', to: ['alacChair', 'staff'] } },
            meta: by([], 'inquorateReminderDays'),
          },
        },
        on: {
          'vote.reopen': {
            target: 'open',
            guard: openingGuard,
            actions: [
              {
                type: 'openVote',
                params: ({ context, event }) => ({
                  purpose: context.votes.at(-1)?.purpose ?? 'accreditation',
                  electorate: event.facts.electorate,
                  repeat: true,
                }),
              },
              {
                type: 'notify',
                params: { letter: 'voteOpen', to: ['alacMember', 'staff', 'applicant', 'raloLeader'] },
              },
            ],
            meta: by(['alacChair', 'alacViceChair', 'staff'], 'revotes'),
          },
        },
      },
    },
  });
