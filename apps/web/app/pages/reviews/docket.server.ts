import { listCases, readCase, readHistory } from '../../../../../libs/api-client';
import type { CaseDto, HistoryItemDto, MeDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';
import { hasSaid, isGiven, openReview, routesOf } from './review-of';
import type { OpenReview, Route } from './review-of';

/** A review in the docket. */
export interface DocketEntry {
  readonly of: Pick<CaseDto, 'id' | 'number' | 'organisation' | 'decision' | 'due' | 'overdue' | 'procedure'>;
  readonly route: Route;
  readonly review: OpenReview;
}

/** What somebody reviews, has reviewed, and what nobody has been named for yet. */
export interface Docket {
  readonly waiting: readonly DocketEntry[];
  readonly said: readonly DocketEntry[];
  readonly unnamed: readonly DocketEntry[];
  /** Their own words in reviews, newest first. */
  readonly past: readonly Pick<HistoryItemDto, 'case' | 'number' | 'procedure' | 'type' | 'at'>[];
}

const most = 50;
const lately = 20;

function entriesOf(of: CaseDto, routes: readonly Route[]): DocketEntry[] {
  const { id, number, organisation, decision, due, overdue, procedure } = of;
  return routes.flatMap((route) => {
    const review = openReview(of, route);
    return review ? [{ of: { id, number, organisation, decision, due, overdue, procedure }, route, review }] : [];
  });
}

async function openEntries(client: Client, request: Request, seats: MeDto['seats']): Promise<DocketEntry[]> {
  const { items } = await answered(listCases({ client, query: { mine: true, limit: most } }), request);
  const read = items.map(({ id }) => answered(readCase({ client, path: { id } }), request));
  const routes = routesOf(seats);
  return (await Promise.all(read)).flatMap((of) => entriesOf(of, routes));
}

async function ownWords(client: Client, request: Request, { person }: MeDto): Promise<HistoryItemDto[]> {
  const said = ['review.decide', 'review.recommend'].map((event) =>
    answered(readHistory({ client, query: { person, event, limit: lately } }), request),
  );
  return (await Promise.all(said)).flatMap(({ items }) => items).toSorted((a, b) => b.at.localeCompare(a.at));
}

type Stand = 'waiting' | 'said' | 'unnamed';

function standOf({ review, route }: DocketEntry, seats: MeDto['seats']): Stand | null {
  if (route === 'board' && review.reviewers.length === 0) return 'unnamed';
  if (!isGiven(review, route, seats)) return null;
  return hasSaid(review, seats) ? 'said' : 'waiting';
}

/** Everything on the desk of somebody who reviews decisions. */
export async function docketOf(client: Client, request: Request, me: MeDto): Promise<Docket> {
  const [open, past] = await Promise.all([openEntries(client, request, me.seats), ownWords(client, request, me)]);
  const of = (stand: Stand): DocketEntry[] => open.filter((entry) => standOf(entry, me.seats) === stand);
  return {
    ...{ waiting: of('waiting'), said: of('said'), unnamed: of('unnamed') },
    past: past.map(({ case: id, number, procedure, type, at }) => ({ case: id, number, procedure, type, at })),
  };
}
