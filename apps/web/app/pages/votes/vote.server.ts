import { listOwnVotes, readCase, whoAmI } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto, MeDto, OwnVoteDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { eventPage } from '../case/event-page.server';
import type { EventPage } from '../case/event-page.server';
import type { Typed } from '../case/typed';
import { dossierOf } from './dossier/dossier.server';
import type { Dossier } from './dossier/dossier.server';
import { leadsVotes } from './votes.server';

/** The one step that is taken on the page itself; all others have pages of their own. */
export const castBallot = 'ballot.cast';

async function ownVoteIn(
  client: Client,
  request: Request,
  id: string,
  seats: MeDto['seats'],
): Promise<OwnVoteDto | null> {
  if (!seats.some(({ role }) => role === 'alacMember')) return null;
  const { items } = await answered(listOwnVotes({ client, query: { case: id } }), request);
  return items[0] ?? null;
}

/** Whoever changes a ballot begins with what is recorded. */
const asTyped = (own: OwnVoteDto | null): Typed => ({
  ...(own?.recorded?.choice ? { '/payload/choice': [own.recorded.choice] } : {}),
  ...(own?.recorded?.reason ? { '/payload/reason': [own.recorded.reason] } : {}),
});

const withoutSchema = (action: ActionDto): ActionDto => ({ ...action, schema: {} });

const mayVote = ({ actions }: CaseDto): boolean => actions.some(({ event }) => event === castBallot);

/** A vote with all it rests on, and the form of the ballot. */
export interface VotePage extends EventPage {
  /** The reader's part in it; null where they have none, or where no vote runs. */
  readonly own: OwnVoteDto | null;
  /** Null for a reader who stepped aside. */
  readonly dossier: Dossier | null;
  readonly actions: readonly ActionDto[];
  readonly mayVote: boolean;
  /** Whether the reader is Chair or vice-chair. */
  readonly leads: boolean;
}

/** A vote with all it rests on; nothing of it for a reader who stepped aside. */
export async function votePage({ params, request, context }: LoaderFunctionArgs): Promise<VotePage> {
  const { id = '', language = 'en' } = params;
  const client = apiOf(context);
  const [of, { seats }] = await Promise.all([
    answered(readCase({ client, path: { id } }), request),
    answered(whoAmI({ client }), request),
  ]);
  const aside = of.conflict?.recused ?? false;
  const own = await ownVoteIn(client, request, id, seats);
  const [page, dossier] = await Promise.all([
    eventPage({ client, request, of, event: castBallot, language, typed: asTyped(own) }),
    aside ? null : dossierOf({ client, request, of }),
  ]);
  return {
    ...page,
    own,
    dossier,
    actions: of.actions.map(withoutSchema),
    mayVote: mayVote(of),
    leads: leadsVotes(seats),
  };
}
