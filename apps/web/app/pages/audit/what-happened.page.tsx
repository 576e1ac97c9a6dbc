import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readHistory } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import { ErrorSummary } from '../../ui/error-summary';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { historyWanted } from './asked-history.server';
import { AuditFrame } from './audit-frame';
import { Downloads } from './downloads';
import { eventNames } from './event-names.server';
import { HistoryFilter } from './history-filter';
import { HistoryTable } from './history-table';
import { namesOfPeople } from './names-of-people.server';
import { toRow } from './history-row';
import { useMistakes } from './use-mistakes';
import { WhoIsMeant } from './who-is-meant';

const perPage = 50;
const perFile = 1000;

/** What happened in all cases, newest first, as the address asks for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const wanted = await historyWanted(client, request);
  const { cursor } = asked(request, ['cursor']);
  const open = wanted.people !== null && wanted.query.person === undefined;
  const query = { ...wanted.query, limit: perPage, ...(cursor ? { cursor } : {}) };
  const [found, events] = await Promise.all([
    open ? null : attempted(readHistory({ client, query })),
    eventNames({ request, context }),
  ]);
  const { items = [], next = null } = found?.done ? found.result : {};
  return {
    ...wanted,
    cursor,
    events,
    rows: items.map(toRow),
    next,
    problem: found && !found.done ? found.problem : null,
    names: await namesOfPeople(
      client,
      items.flatMap(({ actor }) => [actor?.person, actor?.substituteFor]),
    ),
  };
}

/** What was chosen by a link and has no field in the filter. */
function Only(): ReactNode {
  const { t } = useTranslation();
  const { asked: given, names } = useLoaderData<typeof loader>();
  const { case: id, person } = given;
  const name = names[person ?? ''];
  return (
    <>
      {id ? <p>{t('audit.only.case')}</p> : null}
      {person && name ? <p>{t('audit.only.person', { name })}</p> : null}
    </>
  );
}

/** Everything that happened, in all cases. */
export default function WhatHappened(): ReactNode {
  const { t } = useTranslation();
  const { asked: given, cursor, events, rows, next, problem, names, people, query } = useLoaderData<typeof loader>();
  const open = people !== null && query.person === undefined;
  return (
    <AuditFrame title={t('audit.history.title')}>
      <ErrorSummary mistakes={useMistakes(problem)} />
      <p>{t('audit.history.intro')}</p>
      <HistoryFilter asked={given} events={events} />
      <Only />
      <WhoIsMeant to="/desk/audit" asked={given} people={open ? people : null} />
      {problem || open ? null : <HistoryTable rows={rows} names={names} />}
      {rows.length > 0 ? (
        <>
          <PagesOfList to="/desk/audit" asked={given} cursor={cursor} next={next} />
          <Downloads path="/api/v1/history" query={query} cursor={cursor} name="history" most={perFile} />
        </>
      ) : null}
    </AuditFrame>
  );
}
