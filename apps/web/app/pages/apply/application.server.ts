import { readCase, readDraft, readProcedure, whoAmI } from '../../../../../libs/api-client';
import type { ActData, ActionDto, CaseDto, DraftDto, FormSectionDto, MeDto } from '../../../../../libs/api-client';
import { redirect } from 'react-router';
import type { RouterContextProvider } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered, signInFirst } from '../../api/answered.server';
import type { Language } from '../../language/languages';
import { languageOfPath } from '../../language/path';

/** Where a page of an application is asked for. */
export interface Asked {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** An application with its form and the questions of the procedure it runs under. */
export interface Application {
  readonly found: CaseDto;
  readonly draft: DraftDto;
  readonly sections: readonly FormSectionDto[];
  /** `fill`: the form is open. `correct`: it was sent, single answers can be corrected. */
  readonly mode: 'fill' | 'correct';
  /** What sends the form, or corrects it, where the reader may. */
  readonly step: ActionDto | null;
  readonly me: MeDto;
}

const membersOf = (action: ActionDto): readonly [string, Readonly<Record<string, unknown>>][] =>
  Object.entries((action.schema['properties'] ?? {}) as Record<string, Record<string, unknown>>);

/** Name of the member of an action's payload that takes a part of the form; null where it takes none. */
export const partOfForm = (action: ActionDto): string | null =>
  membersOf(action).find(([, { type, minProperties }]) => type === 'object' && minProperties === 1)?.[0] ?? null;

/** Names of the texts that an action wants beside the part of the form. */
export const textsOf = (action: ActionDto): readonly string[] => {
  const required = (action.schema['required'] ?? []) as readonly string[];
  return membersOf(action).flatMap(([name, { type }]) => (type === 'string' && required.includes(name) ? [name] : []));
};

/** What the form goes with: as a whole where it is open, else the part that is corrected. */
const stepOf = ({ actions }: CaseDto, open: boolean): ActionDto | null =>
  actions.find((action) => action.takes.includes('form') && (partOfForm(action) === null) === open) ?? null;

/** An event as a case offered it: the client knows types of events only by the names it was generated with. */
export const eventOf = ({ event }: ActionDto, payload: object): ActData['body'] =>
  ({ type: event, payload }) as ActData['body'];

/** The language in which a page was asked for. */
export const languageOf = ({ request }: Pick<Asked, 'request'>): Language =>
  languageOfPath(new URL(request.url).pathname);

/** Questions of a version of a procedure. */
export async function sectionsOf(
  { context, request }: Asked,
  path: { procedure: string; version: string },
): Promise<readonly FormSectionDto[]> {
  const { sections } = await answered(readProcedure({ client: apiOf(context), path }), request);
  return sections;
}

/** Who asks; null where nobody is signed in, or not any more. */
export async function whoAsks({ context }: Pick<Asked, 'context'>): Promise<MeDto | null> {
  const { data: me } = await whoAmI({ client: apiOf(context) });
  return me ?? null;
}

/** Whether somebody speaks for an organisation. */
export const represents = (me: MeDto, organisation: string): boolean =>
  me.seats.some((seat) => seat.organisation === organisation);

/** Header that says for which organisation a person with several acts; empty for staff. */
export const actingFor = (me: MeDto, organisation: string): Readonly<Record<string, string>> =>
  represents(me, organisation) ? { 'acting-seat': organisation } : {};

/**
 * The application of a page.
 * @throws Response to the sign-in; to the case itself where its form is neither open nor to be corrected by this reader
 */
export async function applicationOf(asked: Asked): Promise<Application> {
  const { context, request, params } = asked;
  const client = apiOf(context);
  const path = { id: params['id'] ?? '' };
  const me = await whoAsks(asked);
  if (!me) throw signInFirst(request);
  const found = await answered(readCase({ client, path }), request);
  const open = found.tags.includes('formOpen');
  const step = stepOf(found, open);
  // Staff corrects with the recorded consent of the applicant, which the page of the case asks for.
  if (!open && !(step && represents(me, found.organisation.id)))
    throw redirect(`/${languageOf(asked)}/cases/${found.id}`);
  const [draft, sections] = await Promise.all([
    answered(readDraft({ client, path }), request),
    sectionsOf(asked, found),
  ]);
  return { found, draft, sections, mode: open ? 'fill' : 'correct', step, me };
}
