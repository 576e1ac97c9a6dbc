import { act, readCase, readCaseHistory, readProcedure } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto, EventDto, Problem } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { data, redirect } from 'react-router';
import type { ActionFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import type { SentForm } from '../../api/sent-form.server';
import { revisionField } from '../../ui/form-names';
import { confirmField, moreField } from './more-field';
import { payloadOf } from './payload-of-form';
import { toStep } from './step';
import type { Step } from './step';
import { typedIn } from './typed';
import type { Typed } from './typed';
import { othersIn } from './with-field';

/** What a page shows again that could not be sent, or not yet. */
export interface NotSent {
  readonly typed: Typed;
  /** Null where a box was asked for, or where the reader has not confirmed. */
  readonly problem: Problem | null;
  readonly unconfirmed: boolean;
  /** Steps since the page was shown, newest first. */
  readonly meanwhile: readonly Step[];
}

/** What is known of an event apart from whether its reader can do it now. */
export type KnownEvent = Pick<ActionDto, 'event' | 'label' | 'schema' | 'commutes' | 'roles'>;

/** An event of a case's procedure; null where it has none of that name. */
export async function eventOf(client: Client, of: CaseDto, event: string): Promise<KnownEvent | null> {
  const { procedure, version } = of;
  const { data: found } = await readProcedure({ client, path: { procedure, version } });
  const known = found?.events.find(({ type }) => type === event);
  return known ? { ...known, event } : null;
}

const mostShown = 20;

async function stepsSince(client: Client, id: string, revision: string): Promise<Step[]> {
  const { data: history } = await readCaseHistory({ client, path: { id }, query: { limit: mostShown } });
  return (history?.items ?? []).filter((item) => item.revision > Number(revision)).map(toStep);
}

/** The same page again with what was typed, for example with one more box where that was asked for. */
export function again(typed: Typed, more: Partial<NotSent>, status = 200): ReturnType<typeof data<NotSent>> {
  return data({ typed, problem: null, unconfirmed: false, meanwhile: [], ...more }, { status });
}

const moreBoxes = (typed: Typed, name: string): Typed => ({ ...typed, [name]: [...(typed[name] ?? []), ''] });

const stale = new Set([409, 412]);

type Again = ReturnType<typeof again>;

interface Sending {
  readonly client: Client;
  readonly of: CaseDto;
  readonly event: string;
  readonly form: FormData;
  readonly headers: SentForm['headers'];
}

/** @returns null where it was done */
async function send({ client, of, event, form, headers }: Sending): Promise<Again | null> {
  const known = of.actions.find((one) => one.event === event) ?? (await eventOf(client, of, event));
  if (!known) throw data(null, { status: 404 });
  const { id } = of;
  const body = { type: event, payload: payloadOf(known.schema, form), ...othersIn(form) } as EventDto;
  const sent = await attempted(act({ client, path: { id }, body, headers }));
  if (sent.done) return null;
  const { problem } = sent;
  const seen = form.get(revisionField);
  const meanwhile = stale.has(problem.status) && typeof seen === 'string' ? await stepsSince(client, id, seen) : [];
  return again(typedIn(form), { problem, meanwhile }, problem.status);
}

/**
 * Sends an event with what was filled in.
 * @param then page to go to afterwards, without the language; the case's where left out
 */
export async function sendEvent(
  { params, request, context }: Pick<ActionFunctionArgs, 'params' | 'request' | 'context'>,
  then = `/cases/${params['id'] ?? ''}`,
): Promise<Response | Again> {
  const { id = '', event = '', language = '' } = params;
  const client = apiOf(context);
  const { form, headers } = await sentForm(request);
  const more = form.get(moreField);
  if (typeof more === 'string') return again(moreBoxes(typedIn(form), more), {});
  const of = await answered(readCase({ client, path: { id } }), request);
  const isFinal = of.actions.some((one) => one.event === event && one.irreversible);
  if (isFinal && form.get(confirmField) === null) return again(typedIn(form), { unconfirmed: true }, 422);
  const refused = await send({ client, of, event, form, headers });
  return refused ?? redirect(`/${language}${then}?done=${event}`, 303);
}
