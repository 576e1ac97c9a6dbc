import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { redirect, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../../libs/api-client';
import { desksFor } from '../../desk/desks';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { CaseItems } from './case-items';
import { myCases } from './my-cases.server';
import type { MyCases } from './my-cases.server';

/** Whoever speaks for no organisation has a desk instead. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<MyCases> {
  const client = apiOf(context);
  const { seats } = await answered(whoAmI({ client }), request);
  const speaks = seats.some(({ role }) => role === 'applicant');
  if (!speaks && desksFor(seats).length > 0) throw redirect(`/${params['language'] ?? 'en'}/desk`);
  return myCases({ client, request, seats });
}

/** What waits for the reader, and what of theirs waits for others. */
export default function My(): ReactNode {
  const { t } = useTranslation();
  const { yourTurn, drafts, waiting, closed, older, first } = useLoaderData<typeof loader>();
  const empty = [yourTurn, drafts, waiting, closed].every(({ length }) => length === 0);
  return (
    <>
      <PageHeading title={t('account.my.title')} />
      {empty ? (
        <>
          <p>{t('account.my.nothing')}</p>
          <ButtonLink to="/apply">{t('account.my.apply')}</ButtonLink>
        </>
      ) : (
        <>
          <CaseItems title={t('account.my.yourTurn')} cases={yourTurn} empty={t('account.my.noTurn')} />
          <CaseItems title={t('account.my.drafts')} cases={drafts} />
          <CaseItems title={t('account.my.waiting')} cases={waiting} waiting />
          <CaseItems title={t('account.my.closed')} cases={closed} />
        </>
      )}
      {first ? null : (
        <p>
          <Link to="/my">{t('account.my.newest')}</Link>
        </p>
      )}
      {older === null ? null : (
        <p>
          <Link to={`/my?cursor=${encodeURIComponent(older)}`}>{t('account.my.more')}</Link>
        </p>
      )}
    </>
  );
}
