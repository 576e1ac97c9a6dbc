import { tally } from '../../libs/ballot/index.js';
import type { Choice, Tally } from '../../libs/ballot/index.js';
import { addDays, closingMidnight, midnightNotBefore, runClock } from '../../libs/calendar/index.js';
import { drop, extend } from './clocks.js';
import type { Elector, Vote, VoteContext, VoteOutcome, VotePurpose } from './vote-state.js';

type Change = Partial<VoteContext>;

const recusedSeats = (context: VoteContext, electorate: readonly Elector[]): string[] =>
  electorate.filter((e) => context.recused.includes(e.person)).map((e) => e.seat);

/** How the vote would end now. Seats of recused members leave both bases. */
export function count(context: VoteContext, vote: Vote): Tally {
  const { quorum, quorumMinimum, threshold, thresholdStrict, abstentionsInBase } = context.rules;
  return tally({
    electorate: vote.electorate.map((e) => e.seat),
    recused: recusedSeats(context, vote.electorate),
    ballots: Object.fromEntries(Object.entries(vote.ballots).map(([seat, b]) => [seat, b.choice])),
    rules: { quorumMoreThan: quorum, quorumMinimum, threshold, thresholdStrict, abstentionsInBase },
  });
}

const afterInquorate = (context: VoteContext): number => {
  const last = context.votes.at(-1);
  return last?.outcome === 'inquorate' ? last.round + 1 : 1;
};

/** Freezes the electorate and sets the closing midnight: the day of opening counts as the first (S34). */
export function openVote(
  context: VoteContext,
  params: { purpose: VotePurpose; electorate: readonly Elector[]; repeat: boolean },
): Change {
  const closes = closingMidnight(context.now, context.rules.voteDays);
  return {
    vote: {
      number: context.votes.length + 1,
      round: params.repeat ? afterInquorate(context) : 1,
      purpose: params.purpose,
      openedAt: context.now,
      electorate: params.electorate,
      ballots: {},
      nonPublic: context.nonPublicAsked ?? false,
      extendedDays: 0,
    },
    clocks: { ...context.clocks, vote: { due: closes, left: null } },
  };
}

/** After a pause: the first midnight that does not shorten what was left. */
export function runVoteClock(context: VoteContext): Change {
  const clock = context.clocks.vote;
  if (!clock || clock.due !== null) return {};
  const running = runClock(clock, context.now);
  return { clocks: { ...context.clocks, vote: { ...running, due: midnightNotBefore(running.due ?? NaN) } } };
}

/** Records or replaces the ballot of a seat. */
export function castBallot(context: VoteContext, params: { seat: string; person: string; choice: Choice }): Change {
  if (!context.vote) return {};
  const ballot = { choice: params.choice, person: params.person, at: context.now };
  return { vote: { ...context.vote, ballots: { ...context.vote.ballots, [params.seat]: ballot } } };
}

/** Takes a person out of this and later votes of the case; a ballot they cast is dropped. */
export function recuse(context: VoteContext, params: { person: string; isChair: boolean }): Change {
  const { vote } = context;
  const kept = vote && Object.entries(vote.ballots).filter(([, ballot]) => ballot.person !== params.person);
  return {
    recused: [...context.recused, params.person],
    chairRecused: context.chairRecused || params.isChair,
    vote: vote && kept ? { ...vote, ballots: Object.fromEntries(kept) } : vote,
  };
}

export function makeNonPublic(context: VoteContext): Change {
  return context.vote ? { vote: { ...context.vote, nonPublic: true } } : {};
}

export function extendVote(context: VoteContext, params: { days: number }): Change {
  if (!context.vote) return {};
  return {
    ...extend(context, { clock: 'vote', days: params.days }),
    vote: { ...context.vote, extendedDays: context.vote.extendedDays + params.days },
  };
}

/** Remembers that the Chair had those reminded who have not voted. */
export function remindVoters(context: VoteContext): Change {
  return context.vote ? { vote: { ...context.vote, remindedAt: context.now } } : {};
}

/** An inquorate vote that turns out to be flawed is in the record already. */
const voidLast = (context: VoteContext): Change => ({
  votes: context.votes.map((vote, i) =>
    i === context.votes.length - 1 && vote.outcome === 'inquorate' ? { ...vote, outcome: 'void' } : vote,
  ),
});

/** Moves the vote to the record. Choices are kept there only if the ballot was public and the vote counted. */
export function closeVote(context: VoteContext, params: { outcome: VoteOutcome }): Change {
  if (!context.vote) return params.outcome === 'void' ? voidLast(context) : {};
  const { ballots, extendedDays: _, remindedAt: __, ...vote } = context.vote;
  const counted = params.outcome !== 'void' && params.outcome !== 'overtaken';
  const choices = Object.fromEntries(Object.entries(ballots).map(([seat, b]) => [seat, b.choice]));
  const decides = params.outcome === 'passed' || params.outcome === 'failed';
  return {
    ...drop(context, { clocks: ['vote'] }),
    vote: null,
    votes: [
      ...context.votes,
      {
        ...vote,
        closedAt: context.now,
        outcome: params.outcome,
        recused: recusedSeats(context, vote.electorate),
        tally: counted ? count(context, context.vote) : null,
        choices: counted && !vote.nonPublic ? choices : null,
      },
    ],
    settling: decides ? { by: 'vote', vote: vote.number } : context.settling,
  };
}

/** When those who have not voted are reminded. */
export const voteReminderAt = (context: VoteContext): number =>
  addDays(context.clocks.vote?.due ?? NaN, -context.rules.voteReminderDays);
