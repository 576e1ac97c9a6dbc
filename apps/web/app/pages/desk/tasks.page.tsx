import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { PageHeading } from '../../ui/page-heading';
import { CaseItems } from '../account/case-items';
import { myCases } from '../account/my-cases.server';
import type { MyCases } from '../account/my-cases.server';

/** What waits for the reader in their seats. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<MyCases> {
  const client = apiOf(context);
  const { seats } = await answered(whoAmI({ client }), request);
  return myCases({ client, request, seats });
}

/** What waits for whoever holds a seat, and what of theirs waits for others. */
export default function Tasks(): ReactNode {
  const { t } = useTranslation();
  const { yourTurn, waiting } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('desk.tasks.title')} />
      <CaseItems title={t('desk.tasks.yourTurn')} cases={yourTurn} empty={t('desk.tasks.none')} />
      <CaseItems title={t('desk.tasks.waiting')} cases={waiting} waiting />
    </>
  );
}
