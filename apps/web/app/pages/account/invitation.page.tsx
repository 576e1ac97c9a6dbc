import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { acceptInvitation, readInvitation } from '../../../../../libs/api-client';
import type { AcceptInvitationDto } from '../../../../../libs/api-client';
import { answered, problemOf, signInFirst } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { whoIsHere } from '../../api/who-is-here.server';
import { PageHeading } from '../../ui/page-heading';
import { InvitationAccepted } from './invitation-accepted';
import { InvitationForm } from './invitation-form';
import { useMistakes } from './mistakes';
import { textOf } from './text-of.server';

/** What is said of an invitation that is over, was used, or whose address was cut off. */
const over = new Set(['unknown-resource', 'invalid-payload']);

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? '';

/** Looks and accepts nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const formKey = crypto.randomUUID();
  const outcome = await readInvitation({ client: apiOf(context), query: { token: tokenOf(request) } });
  if (outcome.error !== undefined && over.has(problemOf(outcome).code)) {
    return data({ invitation: null, formKey }, { status: 410 });
  }
  return data({ invitation: await answered(Promise.resolve(outcome), request), formKey });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const client = apiOf(context);
  const token = tokenOf(request);
  const { zone } = await whoIsHere(request, context);
  const { data: invitation } = await readInvitation({ client, query: { token } });
  const name = textOf(form, 'name');
  const body = { token, language: params['language'], ...(zone && { timeZone: zone }), ...(name && { name }) };
  const accepted = await attempted(acceptInvitation({ client, headers, body: body as AcceptInvitationDto }));
  if (accepted.done) {
    return { organisation: { id: accepted.result.organisation, name: invitation?.organisation ?? null } };
  }
  const { problem } = accepted;
  if (problem.code === 'not-signed-in') throw signInFirst(request);
  return data({ problem, name }, { status: problem.status });
}

/** The link of an invitation: what it is for, and a button that accepts it. */
export default function Invitation(): ReactNode {
  const { t } = useTranslation();
  const { invitation, formKey } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const problem = acted && 'problem' in acted ? acted.problem : undefined;
  const mistakes = useMistakes(problem);
  if (acted && 'organisation' in acted) return <InvitationAccepted organisation={acted.organisation} />;
  if (!invitation) {
    return (
      <>
        <PageHeading title={t('account.invitation.over.title')} />
        <p>{t('account.invitation.over.text')}</p>
      </>
    );
  }
  const name = acted && 'name' in acted ? acted.name : undefined;
  return <InvitationForm invitation={invitation} formKey={formKey} name={name} mistakes={mistakes} />;
}
