import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listHistoricCases } from '../../../../../libs/api-client';
import type { HistoricListDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { regionOf, regions } from '../public/regions';
import { HistoricCase } from './historic-case';
import { historicKinds, oneOf } from './words';
import styles from '../public/public.module.css';

type Search = Partial<Record<'q' | 'kind' | 'region', string>>;

interface Loaded {
  readonly search: Search;
  readonly cursor: string | undefined;
  readonly list: HistoricListDto;
}

/** The part of what came before that was asked for. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { cursor, ...search } = asked(request, ['q', 'kind', 'region', 'cursor']);
  const [kind, region] = [oneOf(historicKinds, search.kind), regionOf(search.region)];
  const query = {
    ...{ limit: 20, count: true },
    ...(cursor ? { cursor } : {}),
    ...(search.q ? { q: search.q.slice(0, 200) } : {}),
    ...(kind ? { kind } : {}),
    ...(region ? { region } : {}),
  };
  return { search, cursor, list: await answered(listHistoricCases({ client: apiOf(context), query }), request) };
}

function HistoricSearch({ search }: { search: Search }): ReactNode {
  const { t } = useTranslation();
  const any = t('register.search.any');
  const kinds = historicKinds.map((value) => ({ value, label: t(`register.historic.kinds.${value}`) }));
  const places = regions.map((value) => ({ value, label: t(`public.region.${value}`) }));
  return (
    <Form method="get" role="search" className={styles.search} key={JSON.stringify(search)}>
      <TextField name="q" label={t('register.historic.q')} value={search.q} maxLength={200} />
      <SelectField
        name="kind"
        label={t('register.historic.fact.kind')}
        value={search.kind}
        choices={kinds}
        empty={any}
      />
      <SelectField
        name="region"
        label={t('register.search.region')}
        value={search.region}
        choices={places}
        empty={any}
      />
      <Button>{t('register.search.find')}</Button>
      {Object.keys(search).length > 0 ? <Link to="/register/before">{t('register.search.clear')}</Link> : null}
    </Form>
  );
}

/** Cases of before, as they were recorded elsewhere. */
export default function Historic(): ReactNode {
  const { t } = useTranslation();
  const { search, cursor, list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('register.historic.title')} above={<Link to="/register">{t('register.title')}</Link>} />
      <p>{t('register.historic.intro')}</p>
      <HistoricSearch search={search} />
      <p>{t('register.historic.count', { count: list.total ?? 0 })}</p>
      <ul className={styles.items}>
        {list.items.map((found) => (
          <li key={found.id}>
            <h2>
              <bdi>{found.organisation}</bdi> <span className={styles.mark}>{t('register.historic.imported')}</span>
            </h2>
            <HistoricCase found={found} linked />
          </li>
        ))}
      </ul>
      <PagesOfList to="/register/before" asked={search} cursor={cursor} next={list.next} />
    </>
  );
}
