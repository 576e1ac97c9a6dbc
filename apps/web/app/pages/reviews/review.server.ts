import { readCase, whoAmI } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto } from '../../../../../libs/api-client';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { eventPage } from '../case/event-page.server';
import { dossierOf } from '../votes/dossier/dossier.server';
import type { Dossier } from '../votes/dossier/dossier.server';
import { ownDraft } from '../votes/dossier/draft-form.server';
import type { DraftPage } from '../votes/dossier/draft-form';
import { typedOfPayload } from '../votes/dossier/typed-of';
import { isGiven, openReview, routesOf } from './review-of';
import type { Route } from './review-of';

/** A review with the case as it stood when it was decided. */
export interface ReviewPage extends DraftPage {
  readonly route: Route;
  /** The case at the decision that is reviewed; null where nothing has been decided. */
  readonly then: CaseDto | null;
  /** What there was at that instant. */
  readonly dossier: Dossier;
  /** All that happened, to the present. */
  readonly now: Dossier;
  readonly actions: readonly ActionDto[];
  /** Whether the review is the reader's to decide. */
  readonly given: boolean;
}

const words: Readonly<Record<Route, string>> = { board: 'review.decide', ombudsman: 'review.recommend' };

/** Holds the decision itself: what is recorded in the same millisecond is the last there was. */
const asItStood = (of: CaseDto): string | undefined => of.decision?.at;

const routeFor = (of: CaseDto, routes: readonly Route[]): Route =>
  routes.find((route) => openReview(of, route) !== null) ?? routes[0] ?? 'board';

const withoutSchema = (action: ActionDto): ActionDto => ({ ...action, schema: {} });

/** What a reviewer needs: the request, the case as it stood, what the others said, the form of the outcome. */
export async function reviewPage({ params, request, context }: LoaderFunctionArgs): Promise<ReviewPage> {
  const { id = '', language = 'en' } = params;
  const client = apiOf(context);
  const path = { id };
  const [of, { seats }] = await Promise.all([
    answered(readCase({ client, path }), request),
    answered(whoAmI({ client }), request),
  ]);
  const route = routeFor(of, routesOf(seats));
  const review = openReview(of, route);
  const event = words[route];
  const asOf = asItStood(of);
  const [then, now, draft] = await Promise.all([
    asOf === undefined ? null : answered(readCase({ client, path, query: { asOf } }), request),
    dossierOf({ client, request, of }),
    ownDraft(client, id, event),
  ]);
  const dossier = asOf === undefined ? now : await dossierOf({ client, request, of, until: asOf });
  const typed = draft ? typedOfPayload(draft.payload) : {};
  const page = await eventPage({ client, request, of, event, language, typed });
  const rest = { actions: of.actions.map(withoutSchema), given: review !== null && isGiven(review, route, seats) };
  return { ...page, route, then, dossier, now, ...rest, draftSavedAt: draft?.savedAt ?? null };
}
