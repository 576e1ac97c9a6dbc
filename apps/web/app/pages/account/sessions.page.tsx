import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { listSessions } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { endOneOrOthers } from './end-sessions.server';
import { useMistakes } from './mistakes';
import { SessionItem } from './session-item';
import styles from './sessions.module.css';
import { textOf } from './text-of.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { items } = await answered(listSessions({ client: apiOf(context) }), request);
  const ended = new URL(request.url).searchParams.get('ended');
  return { sessions: items, ended: ended !== null && /^\d{1,3}$/.test(ended) ? Number(ended) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const session = textOf(await request.formData(), 'session');
  const done = await endOneOrOthers(apiOf(context), request, session);
  if (done.problem) return data({ problem: done.problem }, { status: done.problem.status });
  return redirect(`/${params['language'] ?? 'en'}/account/sessions?ended=${done.ended}`, 303);
}

/** Where one is signed in, and the ways to end it. */
export default function Sessions(): ReactNode {
  const { t } = useTranslation();
  const { sessions, ended } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const mistakes = useMistakes(acted?.problem);
  const others = sessions.filter(({ current }) => !current);
  return (
    <>
      <PageHeading
        above={<Link to="/account">{t('account.account.title')}</Link>}
        title={t('account.sessions.title')}
      />
      <ErrorSummary mistakes={mistakes.all} />
      {ended === null || acted ? null : <Notice kind="good">{t('account.sessions.ended', { count: ended })}</Notice>}
      <p>{others.length === 0 ? t('account.sessions.only') : t('account.sessions.text')}</p>
      {sessions.map((session) => (
        <SessionItem key={session.id} session={session} />
      ))}
      {others.length > 1 ? (
        <Form method="post" action="?" className={styles.others}>
          <Button name="session" value="others" kind="danger">
            {t('account.sessions.endOthers')}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
