import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readContact } from '../../../../../libs/api-client';
import type { ContactDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { MailLink } from './mail-link';

const questions = [
  { key: 'where', link: '/applications' },
  { key: 'silence', link: '/how-it-works' },
  { key: 'advice' },
  { key: 'question' },
  { key: 'votes' },
  { key: 'conflict' },
  { key: 'again' },
  { key: 'withdraw' },
  { key: 'save' },
  { key: 'region' },
  { key: 'contacts' },
  { key: 'papers' },
  { key: 'privacy' },
  { key: 'language' },
  { key: 'trust' },
] as const;

/** Where to write. */
export const loader = ({ request, context }: LoaderFunctionArgs): Promise<ContactDto> =>
  answered(readContact({ client: apiOf(context) }), request);

/** Plain answers to what people ask. */
export default function Help(): ReactNode {
  const { t } = useTranslation();
  const { email } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('public.help.title')} />
      <p>{t('public.help.intro')}</p>
      <nav aria-label={t('public.help.contents')}>
        <ul>
          {questions.map(({ key }) => (
            <li key={key}>
              <a href={`#${key}`}>{t(`public.help.items.${key}.q`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {questions.map(({ key, ...rest }) => (
        <section key={key} id={key}>
          <h2>{t(`public.help.items.${key}.q`)}</h2>
          <p>{t(`public.help.items.${key}.a`)}</p>
          {'link' in rest ? (
            <p>
              <Link to={rest.link}>{t(`public.help.items.${key}.link`)}</Link>
            </p>
          ) : null}
        </section>
      ))}
      <h2>{t('public.help.write')}</h2>
      <p>{t(email === null ? 'public.help.noWrite' : 'public.help.writeTo')}</p>
      {email === null ? null : <MailLink email={email} />}
    </>
  );
}
