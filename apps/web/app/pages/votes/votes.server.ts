import { listCases, listOwnVotes, listResults } from '../../../../../libs/api-client';
import type { CaseSummaryDto, MeDto, OwnVoteDto, ResultDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';

/** What the desk of those who vote shows. */
export interface VotesDesk {
  readonly waiting: readonly OwnVoteDto[];
  readonly voted: readonly OwnVoteDto[];
  readonly aside: readonly OwnVoteDto[];
  /** What waits for the Chair; null for whoever is neither Chair nor vice-chair. */
  readonly forChair: readonly CaseSummaryDto[] | null;
  readonly soon: readonly CaseSummaryDto[];
  readonly results: readonly ResultDto[];
}

const most = 100;
const fewest = 5;

/** Whether one of these seats leads the votes. */
export const leadsVotes = (seats: MeDto['seats']): boolean =>
  seats.some(({ role }) => role === 'alacChair' || role === 'alacViceChair');

/** Who closes first comes first; a paused vote has no close yet. */
const byClose = (one: OwnVoteDto, other: OwnVoteDto): number =>
  (one.vote.closesAt ?? '9').localeCompare(other.vote.closesAt ?? '9');

const byDue = (one: CaseSummaryDto, other: CaseSummaryDto): number => (one.due ?? '9').localeCompare(other.due ?? '9');

type Stand = 'aside' | 'voted' | 'waiting';
const standOf = ({ steppedAside, recorded }: OwnVoteDto): Stand =>
  steppedAside ? 'aside' : recorded ? 'voted' : 'waiting';

async function ownVotes(client: Client, request: Request, seats: MeDto['seats']): Promise<OwnVoteDto[]> {
  if (!seats.some(({ role }) => role === 'alacMember')) return [];
  const { items } = await answered(listOwnVotes({ client, query: { limit: most } }), request);
  return items.toSorted(byClose);
}

async function casesFor(client: Client, request: Request): Promise<readonly CaseSummaryDto[]> {
  const query = { turn: 'alacChair', limit: most } as const;
  // Much that waits for the Chair has no due date; it comes after what has one.
  return (await answered(listCases({ client, query }), request)).items.toSorted(byDue);
}

/** Votes, those to come and those that are over, for somebody with these seats. */
export async function votesDesk(client: Client, request: Request, seats: MeDto['seats']): Promise<VotesDesk> {
  const [own, forChair, ready, results] = await Promise.all([
    ownVotes(client, request, seats),
    leadsVotes(seats) ? casesFor(client, request) : null,
    answered(listCases({ client, query: { state: 'readyForVote', limit: fewest } }), request),
    answered(listResults({ client, query: { limit: fewest } }), request),
  ]);
  const of = (stand: Stand): OwnVoteDto[] => own.filter((one) => standOf(one) === stand);
  return {
    ...{ waiting: of('waiting'), voted: of('voted'), aside: of('aside') },
    ...{ forChair, soon: ready.items, results: results.items },
  };
}
