import { notLikeThis, notNow, notYou } from './chart.js';
import type { Reason } from './chart.js';
import { wasReminded } from './clocks.js';
import type { Elector, VoteContext } from './vote-state.js';
import { count } from './vote-updates.js';

const noVote = notNow('no-vote', 'No vote is open.');

/** Why a member may not cast a ballot: not in the frozen electorate, or recused. */
export function mayVote(context: VoteContext, params: { seat?: string | undefined; person: string }): Reason | null {
  const elector = context.vote?.electorate.find((e) => e.seat === params.seat && e.person === params.person);
  if (!elector) return notYou('not-in-electorate', 'You held no ALAC seat when this vote was opened.');
  return context.recused.includes(params.person)
    ? notNow('recused', 'You are recused from this case and cannot vote in it.')
    : null;
}

export function mayRecuse(context: VoteContext, params: { person: string }): Reason | null {
  return context.recused.includes(params.person) ? notNow('recused', 'You are recused already.') : null;
}

/** A ballot can be made non-public only before the first one is cast (2014 debate). */
export function mayMakeNonPublic(
  context: VoteContext,
  params: { seat?: string | undefined; person: string },
): Reason | null {
  if (!context.vote) return noVote;
  if (context.vote.nonPublic) return notNow('already-non-public', 'The ballot is non-public already.');
  if (Object.keys(context.vote.ballots).length > 0)
    return notNow('ballots-cast', 'A ballot was cast already: this vote stays open by name.');
  return mayVote(context, params);
}

export function mayOpenVote(
  context: VoteContext,
  params: { electorate: readonly Elector[]; byStaff: boolean; chairRequestedAt: string | undefined },
): Reason | null {
  const { maxVotes, quorumMinimum } = context.rules;
  if (context.votes.length >= maxVotes)
    return notNow(
      'votes-used',
      `This case was put to the vote ${context.votes.length} times; ${maxVotes} are allowed.`,
    );
  if (params.byStaff && params.chairRequestedAt === undefined)
    return notLikeThis(
      'chair-request',
      '/chairRequestedAt',
      'Staff opens a vote only at the request of the Chair: say when it was made.',
    );
  return params.electorate.length < quorumMinimum
    ? notNow(
        'electorate-too-small',
        `Only ${params.electorate.length} seats are filled; a quorum is never below ${quorumMinimum}.`,
      )
    : null;
}

/** Lets pass where a case cannot be put to the vote again. */
export const votesUsed = (context: VoteContext): Reason | null =>
  context.votes.length >= context.rules.maxVotes ? null : notNow('votes-left', 'Another vote is possible.');

export function mayExtendVote(context: VoteContext, params: { days: number }): Reason | null {
  const limit = context.rules.voteExtensionLimitDays;
  const used = context.vote?.extendedDays ?? 0;
  return used + params.days > limit
    ? notLikeThis('beyond-limit', '/days', `A vote may be extended by ${limit} days in all; ${used} are used.`)
    : null;
}

const day = 86_400_000;

/** Why the Chair cannot remind now: everybody has voted, or was reminded less than a day ago. */
export function mayRemind(context: VoteContext): Reason | null {
  const { vote } = context;
  if (!vote) return noVote;
  const { recorded, remaining } = count(context, vote);
  if (recorded >= remaining) return notNow('all-voted', 'Everybody who can vote has voted.');
  return vote.remindedAt !== undefined && context.now - vote.remindedAt < day
    ? notNow('reminded-today', 'They were reminded less than a day ago.')
    : null;
}

const ends =
  (outcome: 'passed' | 'failed') =>
  (context: VoteContext): Reason | null =>
    context.vote && count(context, context.vote).outcome === outcome
      ? null
      : notNow('other-outcome', `Not ${outcome}.`);

export const votePassed = ends('passed');
export const voteFailed = ends('failed');

/** After an inquorate vote: is there another round, and another vote? */
export function mayRepeatVote(context: VoteContext): Reason | null {
  if (!context.vote) return noVote;
  const repeated = context.vote.round > context.rules.revotes;
  const used = context.votes.length + 1 >= context.rules.maxVotes;
  return repeated || used ? notNow('no-revote', 'An inquorate vote is repeated once.') : null;
}

export const votersToRemind = (context: VoteContext): Reason | null =>
  wasReminded(context, 'vote') ? notNow('reminded', 'Reminded already.') : null;
