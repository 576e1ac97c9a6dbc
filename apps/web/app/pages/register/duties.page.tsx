import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { readDuties } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { sentForm } from '../../api/sent-form.server';
import { Instant } from '../../time/instant';
import { ErrorSummary } from '../../ui/error-summary';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { textOf } from '../account/text-of.server';
import { changeDuty, dutyChanges, isDutyChange, valuesIn } from './change-duty.server';
import { DutyList, RestsOn } from './duty-list';
import { JudgeForms } from './judge-forms';
import { useMistakesOf } from './mistakes';
import { ParticipationList } from './participation-list';
import { ReportForms } from './report-forms';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const path = { id: params['als'] ?? '' };
  const als = await answered(readDuties({ client: apiOf(context), path }), request);
  const done = new URL(request.url).searchParams.get('done') ?? '';
  const keys = Object.fromEntries(dutyChanges.map((what) => [what, crypto.randomUUID()]));
  return { als, keys, done: isDutyChange(done) ? done : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { form, headers } = await sentForm(request);
  const what = textOf(form, 'do');
  const id = params['als'] ?? '';
  if (!isDutyChange(what)) throw new Response(null, { status: 404 });
  const outcome = await changeDuty(what, { client: apiOf(context), id, form, headers });
  if (outcome.done) return redirect(`/${params['language'] ?? 'en'}/register/${id}/duties?done=${what}`, 303);
  return data({ problem: outcome.problem, what, values: valuesIn(form) }, { status: outcome.problem.status });
}

/** What an ALS owes and how it stands, for itself, its region and staff. */
export default function Duties(): ReactNode {
  const { t } = useTranslation();
  const { als, keys, done } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakesOf(acted?.problem);
  const standing = (key: string): string => t(`register.standing.${key}`);
  const forms = { als, keys, mistakes, what: acted?.what, values: acted?.values ?? {} };
  return (
    <>
      <PageHeading title={als.name} above={<Link to={`/register/${als.id}`}>{t('register.duties.toEntry')}</Link>} />
      <ErrorSummary mistakes={mistakes.all} />
      {done && !acted ? <Notice kind="good">{t(`register.duties.done.${done}`)}</Notice> : null}
      <h2>{t('register.duties.title')}</h2>
      <DutyList duties={als.duties} />
      {als.mayReport ? <ReportForms {...forms} /> : null}
      <h2>{t('register.duties.standing')}</h2>
      <Facts
        facts={[
          { name: t('register.fact.standing'), value: standing(als.standing) },
          { name: t('register.fact.stateSince'), value: <Instant at={als.standingSince} dayOnly /> },
          { name: t('register.duties.vote'), value: t(`register.duties.${als.regionalVote ? 'yes' : 'no'}`) },
          { name: t('register.duties.byRule'), value: als.byRule ? standing(als.byRule) : t('register.duties.noRule') },
        ]}
      />
      <RestsOn rule={als.regionRule} />
      <h2>{t('register.duties.participation')}</h2>
      <ParticipationList occasions={als.participation} />
      {als.mayJudge ? <JudgeForms {...forms} /> : null}
    </>
  );
}
