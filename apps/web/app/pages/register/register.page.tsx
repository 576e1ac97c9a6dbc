import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listAlses } from '../../../../../libs/api-client';
import type { RegisterDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { asked, queryOf } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { regionOf } from '../public/regions';
import { AlsList } from './als-list';
import { RegisterSearch } from './register-search';
import type { Search } from './register-search';
import { alsStates, oneOf, standings } from './words';
import styles from '../public/public.module.css';

/** ALSes that fit on one page without getting lost. */
const pageSize = 25;

interface Loaded {
  readonly search: Search;
  readonly cursor: string | undefined;
  readonly list: RegisterDto;
}

/** The part of the register that was asked for. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { cursor, ...search } = asked(request, ['q', 'region', 'state', 'standing', 'cursor']);
  const region = regionOf(search.region);
  const state = oneOf(alsStates, search.state);
  const standing = oneOf(standings, search.standing);
  const query = {
    ...{ limit: pageSize, count: true },
    ...(cursor ? { cursor } : {}),
    ...(search.q ? { q: search.q.slice(0, 200) } : {}),
    ...(region ? { region } : {}),
    ...(state ? { state } : {}),
    ...(standing ? { standing } : {}),
  };
  return { search, cursor, list: await answered(listAlses({ client: apiOf(context), query }), request) };
}

/** Everybody who is, or was, an ALS. */
export default function Register(): ReactNode {
  const { t } = useTranslation();
  const { search, cursor, list } = useLoaderData<typeof loader>();
  const searched = Object.keys(search).length > 0;
  const address = `/api/v1/register${queryOf({ ...search, limit: '1000' })}`;
  return (
    <>
      <PageHeading title={t('register.title')} />
      <p>{t('register.intro')}</p>
      <RegisterSearch search={search} />
      <h2>{t(searched ? 'register.list.found' : 'register.list.all')}</h2>
      <p>{t('register.list.count', { count: list.total ?? 0 })}</p>
      <AlsList items={list.items} />
      <PagesOfList to="/register" asked={search} cursor={cursor} next={list.next} />
      <p>
        <Link to="/register/before">{t('register.historic.title')}</Link>
      </p>
      <h2>{t('register.formats.title')}</h2>
      <p>{t('register.formats.text')}</p>
      <p className={styles.pages}>
        <a href={`${address}&format=csv`}>{t('register.formats.csv')}</a>
        <a href={`${address}&format=json`}>{t('register.formats.json')}</a>
      </p>
    </>
  );
}
