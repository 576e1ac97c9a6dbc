import { listCases } from '../../../../../libs/api-client';
import type { CaseSummaryDto, SeatDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';

/** Cases on one page. */
const most = 100;

/** Cases of somebody's by what they wait for, newest first. */
export interface MyCases {
  readonly yourTurn: readonly CaseSummaryDto[];
  /** Not submitted yet. */
  readonly drafts: readonly CaseSummaryDto[];
  readonly waiting: readonly CaseSummaryDto[];
  readonly closed: readonly CaseSummaryDto[];
  /** Where older ones begin; null where there are none. */
  readonly older: string | null;
  /** Whether these are the newest. */
  readonly first: boolean;
}

type Group = 'yourTurn' | 'drafts' | 'waiting' | 'closed';

function groupOf({ open, number, turn, procedure }: CaseSummaryDto, mine: ReadonlySet<string>): Group {
  if (!open) return 'closed';
  if (number === null && procedure === 'accreditation') return 'drafts';
  return turn.some((role) => mine.has(role)) ? 'yourTurn' : 'waiting';
}

interface Asked {
  readonly client: Client;
  readonly request: Request;
  /** The reader's. */
  readonly seats: readonly SeatDto[];
}

/** The cases that the API calls the reader's own, and whose turn it is in each. */
export async function myCases({ client, request, seats }: Asked): Promise<MyCases> {
  const cursor = new URL(request.url).searchParams.get('cursor');
  const query = { mine: true, limit: most, ...(cursor ? { cursor } : {}) };
  const { items, next } = await answered(listCases({ client, query }), request);
  const mine = new Set(seats.map(({ role }) => role));
  const groups: Record<Group, CaseSummaryDto[]> = { yourTurn: [], drafts: [], waiting: [], closed: [] };
  for (const one of items) groups[groupOf(one, mine)].push(one);
  return { ...groups, older: next, first: cursor === null };
}
