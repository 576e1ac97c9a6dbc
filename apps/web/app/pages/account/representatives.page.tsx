import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { listRepresentatives } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { sentForm } from '../../api/sent-form.server';
import { whoIsHere } from '../../api/who-is-here.server';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { changeRepresentation, changes, invitationIn, isChange } from './change-representation.server';
import { EarlierRepresentatives } from './earlier-representatives';
import { InviteForm } from './invite-form';
import { useMistakes } from './mistakes';
import { RepresentativesNow } from './representatives-now';
import { SentInvitations } from './sent-invitations';
import { textOf } from './text-of.server';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const representation = await answered(listRepresentatives({ client, path: { id: params['id'] ?? '' } }), request);
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { representation, formKey: crypto.randomUUID(), done: isChange(done) ? changes[done] : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const [what = '', subject = ''] = textOf(form, 'do').split(' ');
  const id = params['id'] ?? '';
  if (!isChange(what)) throw new Response(null, { status: 404 });
  const outcome = await changeRepresentation(what, { client: apiOf(context), id, subject, form, headers });
  if (!outcome.done) {
    const { problem } = outcome;
    return data({ problem, what, values: invitationIn(form) }, { status: problem.status });
  }
  const language = params['language'] ?? 'en';
  // Whoever ended their own time may not see the page any more.
  const { me } = await whoIsHere(request, context);
  const ended = outcome.result.terms.find((term) => term.id === subject && term.until !== null);
  if (what === 'end' && ended?.person === me?.person) return redirect(`/${language}/account?saved`, 303);
  return redirect(`/${language}/organisations/${id}/representatives?done=${what}`, 303);
}

/** Who speaks for an organisation, spoke for it, and is invited to. */
export default function Representatives(): ReactNode {
  const { t } = useTranslation();
  const { representation, formKey, done } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakes(acted?.problem, acted?.what);
  const { organisation, terms, invitations, mayChange } = representation;
  return (
    <>
      <PageHeading above={t('account.representatives.above')} title={organisation.name} />
      <ErrorSummary mistakes={mistakes.all} />
      {done && !acted ? <Notice kind="good">{t(`account.representatives.done.${done}`)}</Notice> : null}
      <p>{t('account.representatives.explain')}</p>
      <RepresentativesNow terms={terms} mayChange={mayChange} formKey={formKey} />
      <SentInvitations invitations={invitations} mayChange={mayChange} formKey={formKey} />
      {mayChange ? <InviteForm terms={terms} formKey={formKey} values={acted?.values} mistakes={mistakes} /> : null}
      <EarlierRepresentatives terms={terms} />
    </>
  );
}
