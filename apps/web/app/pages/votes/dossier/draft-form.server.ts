import { dropOwnDraft, keepOwnDraft, readCase, readOwnDraft } from '../../../../../../libs/api-client';
import type { OwnDraftDto } from '../../../../../../libs/api-client';
import type { Client } from '../../../../../../libs/api-client/client';
import { data, redirect } from 'react-router';
import type { ActionFunctionArgs } from 'react-router';
import { answered } from '../../../api/answered.server';
import { apiOf } from '../../../api/api.server';
import { attempted } from '../../../api/attempted.server';
import { again, eventOf, sendEvent } from '../../case/act-form.server';
import { payloadOf } from '../../case/payload-of-form';
import { typedIn } from '../../case/typed';
import { eventField, keepField } from './draft-names';

type Answer = ReturnType<typeof sendEvent>;

interface Keeping {
  readonly client: Client;
  readonly request: Request;
  readonly id: string;
  readonly event: string;
  readonly form: FormData;
  /** Page to come back to, with its language. */
  readonly then: string;
}

/** The reader's own draft of a step; null where there is none or where the step is not theirs. */
export async function ownDraft(client: Client, id: string, event: string): Promise<OwnDraftDto | null> {
  const { data: found } = await readOwnDraft({ client, path: { id, event } });
  return found?.savedAt ? found : null;
}

async function keep({ client, request, id, event, form, then }: Keeping): Promise<Awaited<Answer>> {
  const of = await answered(readCase({ client, path: { id } }), request);
  const known = await eventOf(client, of, event);
  if (!known) throw data(null, { status: 404 });
  const body = { payload: payloadOf(known.schema, form) };
  const kept = await attempted(keepOwnDraft({ client, path: { id, event }, body }));
  if (kept.done) return redirect(`${then}?form=${event}&kept=true`, 303);
  return again(typedIn(form), { problem: kept.problem }, kept.problem.status);
}

/**
 * Sends the step that the form names, or keeps what has been written of it for its author alone.
 * @param then page to go to afterwards, without the language
 */
export async function sendOrKeep(
  { params, request, context }: ActionFunctionArgs,
  then: string,
): Promise<Awaited<Answer>> {
  const { id = '', language = '' } = params;
  const client = apiOf(context);
  const form = await request.clone().formData();
  const named = form.get(eventField);
  const event = typeof named === 'string' ? named : '';
  if (form.get(keepField) !== null) return keep({ client, request, id, event, form, then: `/${language}${then}` });
  const sent = await sendEvent({ params: { ...params, event }, request, context }, then);
  // What was sent stands in the record now.
  if (sent instanceof Response) await dropOwnDraft({ client, path: { id, event } });
  return sent;
}
