import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readContact } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { ownPath } from '../../language/own-path';
import { PageHeading } from '../../ui/page-heading';
import { asked } from './asked';
import { MailLink } from './mail-link';

interface Loaded {
  readonly email: string | null;
  /** Address of the page with the error; null where none was named. */
  readonly page: string | null;
}

/** Where to write, and about which page. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { email } = await answered(readContact({ client: apiOf(context) }), request);
  const { page } = asked(request, ['page']);
  return { email, page: page ? new URL(ownPath(page), request.url).href : null };
}

function How({ email, page }: { email: string; page: string | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('public.report.write')}</p>
      <p>
        <MailLink email={email} />
      </p>
      <p>
        <MailLink
          email={email}
          subject={t('public.report.subject')}
          body={t('public.report.body', { page: page ?? '' })}
        >
          {t('public.report.open')}
        </MailLink>
      </p>
      <p>{t('public.report.careful')}</p>
    </>
  );
}

/** How to tell that something on a page is wrong. */
export default function Report(): ReactNode {
  const { t } = useTranslation();
  const { email, page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('public.report.title')} />
      <p>{t('public.report.intro')}</p>
      {page === null ? null : (
        <p>
          {t('public.report.page')}: <bdi dir="ltr">{page}</bdi>
        </p>
      )}
      <h2>{t('public.report.what.title')}</h2>
      <ul>
        <li>{t('public.report.what.page')}</li>
        <li>{t('public.report.what.wrong')}</li>
        <li>{t('public.report.what.right')}</li>
      </ul>
      <h2>{t('public.report.how')}</h2>
      {email === null ? <p>{t('public.report.noAddress')}</p> : <How email={email} page={page} />}
    </>
  );
}
