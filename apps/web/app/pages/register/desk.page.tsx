import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listDuplicates, listDuties } from '../../../../../libs/api-client';
import type { DutiesDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { SelectField } from '../../ui/select-field';
import { WideTable } from '../../ui/wide-table';
import { asked } from '../public/asked';
import styles from '../public/public.module.css';

const shows = ['missed', 'standing', 'all'] as const;
type Show = (typeof shows)[number];

const misses = ({ duties }: DutiesDto): boolean => duties.some(({ state }) => state === 'missed');
const differs = ({ standing, byRule }: DutiesDto): boolean => byRule !== null && byRule !== standing;
const fits: Readonly<Record<Show, (als: DutiesDto) => boolean>> = {
  missed: misses,
  standing: differs,
  all: () => true,
};

interface Loaded {
  readonly show: Show;
  readonly items: readonly DutiesDto[];
  /** Whether the reader sees likely duplicates. */
  readonly mayCompare: boolean;
}

/** The ALSes that the reader looks after: those that miss something first of all. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const client = apiOf(context);
  const [{ items }, duplicates] = await Promise.all([
    answered(listDuties({ client }), request),
    attempted(listDuplicates({ client })),
  ]);
  const wanted = asked(request, ['show']).show;
  const show = shows.find((one) => one === wanted) ?? 'missed';
  return { show, items: items.filter(fits[show]), mayCompare: duplicates.done };
}

function ShowForm({ show }: { show: Show }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="get" className={styles.search} key={show}>
      <SelectField
        name="show"
        label={t('register.desk.show')}
        value={show}
        choices={shows.map((value) => ({ value, label: t(`register.desk.shows.${value}`) }))}
        empty={t('register.desk.shows.missed')}
      />
      <Button>{t('register.search.find')}</Button>
    </Form>
  );
}

/** What is missed, and where the standing is not what the rule of the region says. */
export default function RegisterDesk(): ReactNode {
  const { t } = useTranslation();
  const { show, items, mayCompare } = useLoaderData<typeof loader>();
  const standing = (key: string): string => t(`register.standing.${key}`);
  const rows = items.map((als) => ({
    key: als.id,
    cells: [
      <Link key="als" to={`/register/${als.id}/duties`}>
        <bdi>{als.name}</bdi>
      </Link>,
      als.region,
      als.duties
        .filter(({ state }) => state === 'missed')
        .map(({ expectation }) => t(`register.duties.expectation.${expectation}`))
        .join('; ') || t('register.desk.nothing'),
      standing(als.standing),
      als.byRule ? standing(als.byRule) : t('register.duties.noRule'),
    ],
  }));
  const columns = ['als', 'region', 'missed', 'standing', 'byRule'].map((key) => t(`register.desk.column.${key}`));
  return (
    <>
      <PageHeading title={t('register.desk.title')} />
      <p>{t('register.desk.intro')}</p>
      {mayCompare ? (
        <p>
          <Link to="/desk/register/duplicates">{t('register.duplicate.link')}</Link>
        </p>
      ) : null}
      <ShowForm show={show} />
      <p>{t('register.list.count', { count: items.length })}</p>
      {rows.length > 0 ? <WideTable caption={t('register.desk.title')} columns={columns} rows={rows} /> : null}
    </>
  );
}
