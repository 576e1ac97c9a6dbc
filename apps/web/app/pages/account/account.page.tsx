import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { changeMe } from '../../../../../libs/api-client';
import type { ChangeMeDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { ErrorSummary } from '../../ui/error-summary';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { AboutMeForm } from './about-me-form';
import { HeldSeats } from './held-seats';
import { useMistakes } from './mistakes';
import { myAccount } from './my-account.server';
import { RepresentedOrganisations } from './represented-organisations';
import { textOf } from './text-of.server';
import { timeZones } from './time-zones.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await myAccount(apiOf(context), request);
  return {
    ...account,
    zones: timeZones(account.me.timeZone),
    formKey: crypto.randomUUID(),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const [name, language, timeZone] = ['name', 'language', 'timeZone'].map((field) => textOf(form, field));
  // What is none of the languages is for the API to refuse.
  const body = { name, language, timeZone } as ChangeMeDto;
  const changed = await attempted(changeMe({ client: apiOf(context), headers, body }));
  if (changed.done) return redirect(`/${params['language'] ?? 'en'}/account?saved`, 303);
  return data({ problem: changed.problem, values: body }, { status: changed.problem.status });
}

/** Who one is here, in which seats, and for whom one speaks. */
export default function Account(): ReactNode {
  const { t } = useTranslation();
  const { me, seats, organisations, zones, formKey, saved } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakes(acted?.problem);
  return (
    <>
      <PageHeading title={t('account.account.title')} />
      <ErrorSummary mistakes={mistakes.all} />
      {saved && !acted ? <Notice kind="good">{t('account.account.saved')}</Notice> : null}
      <HeldSeats seats={seats} />
      <RepresentedOrganisations organisations={organisations} />
      <h2>{t('account.account.about')}</h2>
      <AboutMeForm values={{ ...me, ...acted?.values }} zones={zones} formKey={formKey} mistakes={mistakes} />
      <h2>{t('account.account.sessions.title')}</h2>
      <p>{t('account.account.sessions.text')}</p>
      <p>
        <Link to="/account/sessions">{t('account.account.sessions.link')}</Link>
      </p>
    </>
  );
}
