import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { askForLink, signInToDemo } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { isolated } from '../../language/isolated';
import { useVisitor } from '../../shell/visitor';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { afterSignIn } from './after-sign-in';
import { DemoPeople, SamePerson } from './demo-people';
import { LinkForm } from './link-form';
import { LinkSent } from './link-sent';
import { useMistakes, useRefusal } from './mistakes';
import { ProviderDoor } from './provider-door';
import { textOf } from './text-of.server';
import { waysIn } from './ways-in.server';
import type { WaysIn } from './ways-in.server';

const wantedOf = (request: Request, language: string): string =>
  afterSignIn(new URL(request.url).searchParams.get('returnTo'), language);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return {
    ways: await waysIn(apiOf(context), request),
    returnTo: wantedOf(request, params['language'] ?? 'en'),
    fresh: asked.get('fresh') === '1',
    signedOut: asked.has('out'),
    refused: asked.get('refused'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const client = apiOf(context);
  const language = params['language'] ?? 'en';
  const returnTo = wantedOf(request, language);
  const person = textOf(form, 'person');
  if (person !== '') {
    const chosen = await attempted(signInToDemo({ client, body: { person } }));
    if (chosen.done) return redirect(returnTo, 303);
    return data({ problem: chosen.problem, email: '', sent: null }, { status: chosen.problem.status });
  }
  const email = textOf(form, 'email');
  const asked = await attempted(askForLink({ client, body: { email, returnTo, language } }));
  if (asked.done) return { problem: undefined, email, sent: asked.result.minutes };
  return data({ problem: asked.problem, email, sent: null }, { status: asked.problem.status });
}

function Introduction({ fresh, signedOut, returnTo }: Awaited<ReturnType<typeof loader>>): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  if (fresh) return <p>{t('account.signIn.freshText')}</p>;
  if (signedOut && !me) return <Notice kind="good">{t('account.signIn.signedOut')}</Notice>;
  if (!me) return null;
  return (
    <Notice>
      <p>{t('account.signIn.already', { name: isolated(me.name) })}</p>
      <p>
        <a href={returnTo}>{t('account.signIn.goOn')}</a>
      </p>
      <p>{t('account.signIn.asSomebodyElse')}</p>
    </Notice>
  );
}

/** Nobody outside the demonstration. Whoever has to show again who they are, is not offered to be somebody else. */
function DemoDoor({ ways, fresh }: { ways: WaysIn; fresh: boolean }): ReactNode {
  const { me } = useVisitor();
  if (ways.demoPeople.length === 0) return null;
  return fresh && me ? <SamePerson me={me} /> : <DemoPeople ways={ways} />;
}

/** Where applicants come from: what they need stands first. */
const leadsToForm = (path: string): boolean => /^\/\w+\/apply(?:\/|\?|$)/.test(path);

/** Ways to sign in. */
export default function SignIn(): ReactNode {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakes(acted?.problem);
  const refusal = useRefusal(loaded.refused);
  const { ways, fresh, returnTo } = loaded;
  if (acted && acted.sent !== null)
    return <LinkSent email={acted.email} minutes={acted.sent} demo={ways.demo !== null} />;
  const link = <LinkForm email={acted?.email} mistakes={mistakes} />;
  return (
    <>
      <PageHeading title={t(fresh ? 'account.signIn.freshTitle' : 'account.signIn.title')} />
      <ErrorSummary mistakes={acted ? mistakes.all : refusal} />
      <Introduction {...loaded} />
      {leadsToForm(returnTo) ? link : null}
      {ways.openid === null ? null : <ProviderDoor path={ways.openid} returnTo={returnTo} fresh={fresh} />}
      {leadsToForm(returnTo) ? null : link}
      <DemoDoor ways={ways} fresh={fresh} />
    </>
  );
}
