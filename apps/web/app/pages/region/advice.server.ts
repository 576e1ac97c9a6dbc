import { readCase, whoAmI } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto, MeDto } from '../../../../../libs/api-client';
import { data } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { eventPage } from '../case/event-page.server';
import { dossierOf } from '../votes/dossier/dossier.server';
import type { Dossier } from '../votes/dossier/dossier.server';
import { ownDraft } from '../votes/dossier/draft-form.server';
import type { DraftPage } from '../votes/dossier/draft-form';
import { adviceIn } from '../votes/dossier/steps-of';
import { typedOfPayload, typedOfSaid } from '../votes/dossier/typed-of';
import { regionsOf } from './region.server';

/** A case as the region that advises on it sees it. */
export interface AdvicePage extends DraftPage {
  readonly dossier: Dossier;
  readonly actions: readonly ActionDto[];
  /** Advice that could be given in the place of what the form asks for; null where there is none. */
  readonly instead: string | null;
}

/** Steps with which a region advises, the one that is wanted most first. */
const advising = ['advice.confirm', 'advice.revise', 'advice.give'];

const possible = ({ actions }: CaseDto): string[] =>
  advising.filter((event) => actions.some((action) => action.event === event));

const leads = (seats: MeDto['seats'], { region }: CaseDto): boolean =>
  regionsOf(seats).some((seat) => seat.region === region);

function formFor(of: CaseDto, request: Request): { event: string; instead: string | null } {
  const open = possible(of);
  const asked = new URL(request.url).searchParams.get('form');
  const event = open.find((one) => one === asked) ?? open[0] ?? 'advice.give';
  return { event, instead: open.find((one) => one !== event) ?? null };
}

const withoutSchema = (action: ActionDto): ActionDto => ({ ...action, schema: {} });

/** The case with its papers and the form that the region fills in now. @throws the page that says that it is another's */
export async function advicePage({ params, request, context }: LoaderFunctionArgs): Promise<AdvicePage> {
  const { id = '', language = 'en' } = params;
  const client = apiOf(context);
  const [of, { seats }] = await Promise.all([
    answered(readCase({ client, path: { id } }), request),
    answered(whoAmI({ client }), request),
  ]);
  if (!leads(seats, of)) throw data(null, { status: 403 });
  const { event, instead } = formFor(of, request);
  const [dossier, draft] = await Promise.all([dossierOf({ client, request, of }), ownDraft(client, id, event)]);
  const given = event === 'advice.revise' ? typedOfSaid(adviceIn(dossier.steps)?.said ?? []) : {};
  const typed = draft ? typedOfPayload(draft.payload) : given;
  const page = await eventPage({ client, request, of, event, language, typed });
  const actions = of.actions.map(withoutSchema);
  return { ...page, dossier, actions, instead, draftSavedAt: draft?.savedAt ?? null };
}
