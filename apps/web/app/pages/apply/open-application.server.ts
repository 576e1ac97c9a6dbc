import { openCase, readCase, saveDraft } from '../../../../../libs/api-client';
import type { FormSectionDto, MeDto, Problem } from '../../../../../libs/api-client';
import { redirect } from 'react-router';
import { apiOf } from '../../api/api.server';
import { signInFirst } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import type { SentForm } from '../../api/sent-form.server';
import { actingFor, languageOf, whoAsks } from './application.server';
import type { Asked } from './application.server';
import { currentProcedure, procedureToApply } from './current-procedure.server';
import { represented } from './own-applications.server';
import type { Represented } from './own-applications.server';
import { thenField } from './section-names';

/** What was typed for a new application. */
export interface NewTyped {
  /** Id of an organisation that is known; empty for another. */
  readonly organisation: string;
  readonly name: string;
  readonly country: string;
}

/** Why no draft was opened; without a problem only the region was asked for. */
export interface NotOpened {
  readonly typed: NewTyped;
  readonly problem: Problem | null;
}

const typedIn = (form: FormData): NewTyped => {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { organisation: text('organisation'), name: text('name'), country: text('country') };
};

/** The answers that are known already. The form begins with the name, in the section that asks for the country. */
function begun(sections: readonly FormSectionDto[], name: string, country: string): Record<string, unknown> {
  const section = sections.find(({ fields }) => fields.some(({ type }) => type === 'country'));
  const fields = section?.fields ?? [];
  const answers = [
    [fields.find(({ type }) => type === 'text')?.path, name],
    [fields.find(({ type }) => type === 'country')?.path, country],
  ].flatMap(([path, answer]): [string, string][] => (path && answer ? [[path.split('.')[1] ?? '', answer]] : []));
  return section ? { [section.key]: Object.fromEntries(answers) } : {};
}

interface Opening {
  readonly known: Represented | undefined;
  readonly typed: NewTyped;
}

async function open(asked: Asked, { headers }: SentForm, { known, typed }: Opening): Promise<Problem | string> {
  const client = apiOf(asked.context);
  const acting = known ? { 'acting-seat': known.id } : {};
  const opened = await attempted(
    openCase({
      client,
      headers: { ...headers, ...acting },
      body: {
        procedure: procedureToApply,
        organisation: known ? { id: known.id } : { name: typed.name },
        ...(known?.earlier ? { earlierCase: known.earlier.id } : {}),
      },
    }),
  );
  return opened.done ? opened.result.case : opened.problem;
}

/** Whoever has opened a case for a new organisation speaks for it from then on. */
const nowHeld = async (asked: Asked, before: MeDto): Promise<MeDto> => (await whoAsks(asked)) ?? before;

/** Where this fails the draft is there all the same, and asks again for what could not be written. */
async function begin(asked: Asked, me: MeDto, id: string, form: Record<string, unknown>): Promise<void> {
  const client = apiOf(asked.context);
  const found = await attempted(readCase({ client, path: { id } }));
  if (!found.done) return;
  const headers = { 'If-Match': '"0"', ...actingFor(me, found.result.organisation.id) };
  await attempted(saveDraft({ client, path: { id }, headers, body: { form } }));
}

/**
 * Opens a draft and writes into it what is known.
 * @throws Response to the draft, or to the sign-in
 */
export async function openApplication(asked: Asked, sent: SentForm): Promise<NotOpened> {
  const typed = typedIn(sent.form);
  if (sent.form.get(thenField) === 'region') return { typed, problem: null };
  const me = await whoAsks(asked);
  if (!me) throw signInFirst(asked.request);
  const known = (await represented(asked, me)).find(({ id }) => id === typed.organisation);
  const opened = await open(asked, sent, { known, typed });
  if (typeof opened !== 'string') return { typed, problem: opened };
  const { sections } = await currentProcedure(asked);
  const form = begun(sections, known?.name ?? typed.name, typed.country);
  await begin(asked, await nowHeld(asked, me), opened, form);
  throw redirect(`/${languageOf(asked)}/apply/${opened}`, { status: 303 });
}
