import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { DeskSearch } from './desk-search';
import { taskLists } from './task-lists.server';
import type { NamedList } from './task-lists.server';
import { TaskSection } from './task-section';

/** What waits for the reader in their seats, and what of theirs waits for others. */
export const loader = async (args: LoaderFunctionArgs): Promise<{ lists: NamedList[]; whole: boolean }> => ({
  lists: await taskLists(args),
  whole: !new URL(args.request.url).searchParams.has('of'),
});

/** The first page of everybody who holds a seat: due first, first, each with why it is theirs and the way to the step. */
export default function Tasks(): ReactNode {
  const { t } = useTranslation();
  const { lists, whole } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('desk.tasks.title')} />
      <DeskSearch />
      {lists.map((list) => (
        <TaskSection key={list.name} list={list} />
      ))}
      {whole ? null : (
        <p>
          <Link to="/desk">{t('desk.tasks.all')}</Link>
        </p>
      )}
    </>
  );
}
