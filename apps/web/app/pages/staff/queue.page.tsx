import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { listQueue, listSavedViews, readPipeline } from '../../../../../libs/api-client';
import type { QueueDto, SavedViewDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { changeQueue } from './change-queue.server';
import { askedOf, placeOf } from './queue-asked';
import type { Asked } from './queue-asked';
import { QueueFilterForm } from './queue-filter-form';
import { QueueParts } from './queue-parts';
import { QueueTable } from './queue-table';
import { SavedViews } from './saved-views';
import styles from './queue.module.css';

interface Loaded {
  readonly asked: Asked;
  readonly cursor: string | null;
  readonly queue: QueueDto;
  readonly views: readonly SavedViewDto[];
  /** Phases in which there are open cases. */
  readonly phases: readonly string[];
}

/** Cases on one page: as many as can be looked over. */
const pageSize = 50;

/** The queue as it is asked for, and the ways to other parts of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const client = apiOf(context);
  const { cursor, ...asked } = askedOf(request);
  const query = { ...asked, limit: pageSize, ...(cursor ? { cursor } : {}) };
  const [queue, { items: views }, { cells }] = await Promise.all([
    answered(listQueue({ client, query }), request),
    answered(listSavedViews({ client }), request),
    answered(readPipeline({ client }), request),
  ]);
  return { asked, cursor: cursor ?? null, queue, views, phases: [...new Set(cells.map(({ phase }) => phase))] };
}

/** Claims, releases, saves and deletes views. */
export const action = (args: ActionFunctionArgs): ReturnType<typeof changeQueue> => changeQueue(args);

/** Also after a refusal: the queue is not what it was when the button was pressed. */
export const shouldRevalidate = (): boolean => true;

/** Why a button did not do what it says. */
function NotDone(): ReactNode {
  const { t } = useTranslation();
  const refused = useActionData<typeof action>();
  const { queue } = useLoaderData<typeof loader>();
  if (!refused) return null;
  if (refused.case === null) {
    const key = refused.code === 'not-possible-now' ? 'tooMany' : 'noName';
    return <Notice kind="attention">{t(`staff.views.${key}`)}</Notice>;
  }
  const organisation = queue.items.find((one) => one.case.id === refused.case)?.case.organisation.name ?? '';
  return (
    <Notice kind="attention" title={t('staff.claim.faster')}>
      <p>
        {refused.holder
          ? t('staff.claim.heldNow', { name: refused.holder.name, organisation })
          : t('staff.claim.freeNow', { organisation })}
      </p>
    </Notice>
  );
}

/** All open cases, with who works on which. */
export default function QueuePage(): ReactNode {
  const { t } = useTranslation();
  const { asked, cursor, queue, views, phases } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('staff.queue.title')} />
      <NotDone />
      <p>
        <Link to="/desk/queue/enter">{t('staff.queue.enter')}</Link>
      </p>
      <QueueParts asked={asked} counts={queue.counts} />
      <QueueFilterForm asked={asked} phases={phases} />
      <QueueTable asked={asked} items={queue.items} />
      <p className={styles.pages}>
        {cursor === null ? null : <Link to={placeOf(asked)}>{t('staff.queue.begin')}</Link>}
        {queue.next === null ? null : <Link to={placeOf(asked, queue.next)}>{t('staff.queue.next')}</Link>}
      </p>
      <SavedViews views={views} />
    </>
  );
}
