import type { VoteView } from './procedure.js';
import type { Elector, Vote, VoteContext, VoteRecord } from './vote-state.js';
import { count } from './vote-updates.js';

const members = (context: VoteContext, electorate: readonly Elector[], voted: (seat: string) => boolean) =>
  electorate.map((e) => ({ ...e, voted: voted(e.seat), recused: context.recused.includes(e.person) }));

/** The vote that is open or paused: who has voted, never what. */
function openVote(context: VoteContext, vote: Vote): VoteView {
  const { recorded, remaining, quorumNeeded } = count(context, vote);
  const { due } = context.clocks.vote ?? { due: null };
  return {
    number: vote.number,
    round: vote.round,
    purpose: vote.purpose,
    openedAt: vote.openedAt,
    closesAt: due,
    outcome: due === null ? 'paused' : 'open',
    nonPublic: vote.nonPublic,
    turnout: { recorded, remaining, quorumNeeded },
    electorate: members(context, vote.electorate, (seat) => Object.hasOwn(vote.ballots, seat)),
    tally: null,
    choices: null,
    revealsAll: false,
  };
}

function pastVote(record: VoteRecord): VoteView {
  const { tally, electorate } = record;
  const recorded = tally?.recorded ?? 0;
  const absent = tally?.notVoted ?? electorate.map((e) => e.seat);
  return {
    number: record.number,
    round: record.round,
    purpose: record.purpose,
    openedAt: record.openedAt,
    closesAt: record.closedAt,
    outcome: record.outcome,
    nonPublic: record.nonPublic,
    turnout: { recorded, remaining: tally?.remaining ?? electorate.length, quorumNeeded: tally?.quorumNeeded ?? 0 },
    electorate: electorate.map((e) => {
      const recused = record.recused.includes(e.seat);
      return { ...e, recused, voted: !recused && !absent.includes(e.seat) };
    }),
    tally,
    choices: record.choices,
    revealsAll: record.nonPublic && tally?.unanimous === true,
  };
}

/** All votes of a case, oldest first, as everybody may see them. */
export function viewVotes(context: VoteContext): VoteView[] {
  const past = context.votes.map(pastVote);
  return context.vote ? [...past, openVote(context, context.vote)] : past;
}

/** Type of the step in which a vote is counted and decided. */
export const voteCounted = 'deadline.voteCloses';
