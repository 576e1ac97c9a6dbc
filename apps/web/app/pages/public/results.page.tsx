import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listResults } from '../../../../../libs/api-client';
import type { ResultListDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { SelectField } from '../../ui/select-field';
import { asked } from './asked';
import { PagesOfList } from './pages-of-list';
import { regionOf, regions } from './regions';
import type { Region } from './regions';
import { VoteResult } from './vote-result';
import styles from './public.module.css';

/** Results that fit on one page without getting lost. */
const pageSize = 20;

interface Loaded {
  readonly region: Region | undefined;
  readonly cursor: string | undefined;
  readonly list: ResultListDto;
}

/** Votes that were counted, all or those of one region. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { region: wanted, cursor } = asked(request, ['region', 'cursor']);
  const region = regionOf(wanted);
  const query = { limit: pageSize, ...(region ? { region } : {}), ...(cursor ? { cursor } : {}) };
  return { region, cursor, list: await answered(listResults({ client: apiOf(context), query }), request) };
}

function RegionFilter({ region }: { region: Region | undefined }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="get" className={styles.search} key={region}>
      <SelectField
        name="region"
        label={t('public.results.filter.region')}
        value={region}
        choices={regions.map((value) => ({ value, label: t(`public.region.${value}`) }))}
        empty={t('public.results.filter.anyRegion')}
      />
      <Button kind="other">{t('public.results.filter.show')}</Button>
    </Form>
  );
}

/** Results of votes, as far as they are public. */
export default function Results(): ReactNode {
  const { t } = useTranslation();
  const { region, cursor, list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('public.results.title')} />
      <p>{t('public.results.intro')}</p>
      <p>{t('public.results.nonPublicIntro')}</p>
      <RegionFilter region={region} />
      {list.items.length === 0 ? <p>{t(region ? 'public.results.noneInRegion' : 'public.results.none')}</p> : null}
      <ul className={styles.items}>
        {list.items.map((result) => (
          <li key={`${result.case} ${String(result.vote.number)}`}>
            <VoteResult result={result} />
          </li>
        ))}
      </ul>
      <PagesOfList to="/results" asked={{ region }} cursor={cursor} next={list.next} />
    </>
  );
}
