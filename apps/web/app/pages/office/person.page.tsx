import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { endSessions, listSessions, readPerson } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { Instant } from '../../time/instant';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { WideTable } from '../../ui/wide-table';
import { OfficeProblem } from './office-problem';

/** A person, and where they are signed in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const id = params['id'] ?? '';
  const person = await answered(readPerson({ client, path: { id } }), request);
  const { items } = await answered(listSessions({ client, query: { person: id } }), request);
  const { searchParams } = new URL(request.url);
  const ended = searchParams.get('ended');
  return {
    person,
    sessions: items,
    added: searchParams.has('added'),
    ended: ended !== null && /^\d{1,3}$/.test(ended) ? Number(ended) : null,
  };
}

/** Ends all sessions of the person. */
export async function action({ params, context }: ActionFunctionArgs) {
  const person = params['id'] ?? '';
  const done = await attempted(endSessions({ client: apiOf(context), query: { person } }));
  if (!done.done) return data({ problem: done.problem }, { status: done.problem.status });
  const page = `/${params['language'] ?? 'en'}/desk/office/people/${person}`;
  return redirect(`${page}?ended=${String(done.result.ended)}`, 303);
}

function Sessions(): ReactNode {
  const { t } = useTranslation();
  const { sessions } = useLoaderData<typeof loader>();
  if (sessions.length === 0) return <p>{t('office.person.notSignedIn')}</p>;
  return (
    <>
      <WideTable
        caption={t('office.person.sessions')}
        columns={['since', 'seen', 'via'].map((key) => t(`office.column.${key}`))}
        rows={sessions.map(({ id, createdAt, lastSeenAt, via }) => ({
          key: id,
          cells: [
            <Instant key="since" at={createdAt} />,
            <Instant key="seen" at={lastSeenAt} />,
            t(`account.sessions.ways.${via}`),
          ],
        }))}
      />
      <Form method="post" action="?">
        <Button kind="danger">{t('office.person.endAll')}</Button>
      </Form>
    </>
  );
}

/** One person: addresses, seats, organisations, sessions. */
export default function PersonPage(): ReactNode {
  const { t } = useTranslation();
  const { person, added, ended } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { name, emails, language, timeZone, seats, organisations } = person;
  const address = ({ email, verified, primary }: (typeof emails)[number]): ReactNode => (
    <li key={email}>
      {email} <span className="quiet">{t(verified ? 'office.person.verified' : 'office.person.notVerified')}</span>
      {primary ? <span className="field-mark">{t('office.person.primary')}</span> : null}
    </li>
  );
  return (
    <>
      <PageHeading title={name} above={<Link to="/desk/office/people">{t('office.people.title')}</Link>} />
      <OfficeProblem problem={acted?.problem ?? null} />
      {added && !acted ? <Notice kind="good">{t('office.person.added')}</Notice> : null}
      {ended !== null && !acted ? <Notice kind="good">{t('account.sessions.ended', { count: ended })}</Notice> : null}
      <Facts
        facts={[
          { name: t('office.column.addresses'), value: <ul>{emails.map(address)}</ul> },
          { name: t('office.column.seats'), value: seats.join(', ') || t('office.person.noSeat') },
          {
            name: t('office.column.organisations'),
            value: organisations.map((one) => one.name).join(', ') || t('office.person.noOrganisation'),
          },
          { name: t('office.people.language'), value: language },
          { name: t('office.person.timeZone'), value: timeZone },
        ]}
      />
      <h2>{t('office.person.sessionsTitle')}</h2>
      <Sessions />
    </>
  );
}
