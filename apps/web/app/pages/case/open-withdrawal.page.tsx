import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { openCase, readAls, readCase, whoAmI } from '../../../../../libs/api-client';
import type { Problem } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { sentForm } from '../../api/sent-form.server';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { sortedActions } from './whose-turn';

const organisationIn = (request: Request): string => new URL(request.url).searchParams.get('organisation') ?? '';

/** The ALS that is to be withdrawn, or that leaves. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const me = await answered(whoAmI({ client }), request);
  const als = await answered(readAls({ client, path: { id: organisationIn(request) } }), request);
  const own = me.seats.some(({ organisation }) => organisation === als.id);
  return { als: { id: als.id, name: als.name }, own, formKey: crypto.randomUUID() };
}

/** Opens the case and goes on to where the ground is stated, or that the ALS leaves. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const client = apiOf(context);
  const id = organisationIn(request);
  const { headers } = await sentForm(request);
  const me = await answered(whoAmI({ client }), request);
  const own = me.seats.some(({ organisation }) => organisation === id);
  const acting = own ? { 'Acting-Seat': id } : {};
  const body = { procedure: 'withdrawal', organisation: { id } } as const;
  const opened = await attempted(openCase({ client, body, headers: { ...headers, ...acting } }));
  if (!opened.done) return data({ problem: opened.problem }, { status: opened.problem.status });
  const path = { id: opened.result.case };
  const { actions } = await answered(readCase({ client, path }), request);
  const [next] = sortedActions(actions).now;
  return redirect(`/${params['language'] ?? ''}/cases/${path.id}${next ? `/act/${next.event}` : ''}`, 303);
}

function NotOpened({ problem }: { problem: Problem }): ReactNode {
  const { t } = useTranslation();
  const open = (problem as { case?: string }).case;
  return (
    <Notice kind="attention" title={t(open ? 'case.withdrawal.start.open' : 'case.withdrawal.start.refused')}>
      {open ? (
        <p>
          <Link to={`/cases/${open}`}>{t('case.withdrawal.start.openLink')}</Link>
        </p>
      ) : (
        <p className="quiet">{t('case.act.problem.detail', { detail: problem.detail })}</p>
      )}
    </Notice>
  );
}

/** What follows, before anything is opened. */
export default function OpenWithdrawal(): ReactNode {
  const { t } = useTranslation();
  const { als, own, formKey } = useLoaderData<typeof loader>();
  const not = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        title={t(own ? 'case.withdrawal.start.leaveTitle' : 'case.withdrawal.start.title')}
        above={<bdi>{als.name}</bdi>}
      />
      {not ? <NotOpened problem={not.problem} /> : null}
      <p>{t(own ? 'case.withdrawal.start.leaveText' : 'case.withdrawal.start.text')}</p>
      <ActForm formKey={formKey}>
        <div>
          <Button>{t(own ? 'case.withdrawal.start.leaveSend' : 'case.withdrawal.start.send')}</Button>
        </div>
      </ActForm>
    </>
  );
}
