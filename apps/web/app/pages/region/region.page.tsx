import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../../libs/api-client';
import type { CaseSummaryDto, TaskDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { Outcomes } from './outcomes';
import { regionDesks } from './region.server';
import type { RegionDesk } from './region.server';
import styles from '../../desk/cases.module.css';

/** What the regions of the reader are asked, and what became of what they said. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<RegionDesk[]> {
  const client = apiOf(context);
  const { seats } = await answered(whoAmI({ client }), request);
  return regionDesks(client, request, seats);
}

function Line({ of }: { of: CaseSummaryDto }): ReactNode {
  const numberOf = useCaseNumber();
  const { t } = useTranslation();
  const { id, number, organisation, procedure, state, due, overdue } = of;
  return (
    <>
      <h3>
        <Link to={`/desk/region/${id}`}>
          <bdi>{organisation.name}</bdi>
        </Link>{' '}
        {number === null ? null : <span className="quiet">{numberOf(of)}</span>}
      </h3>
      <p>
        {t(`${procedure}.state.${state}`)}.{' '}
        {due === null ? null : (
          <>
            {overdue ? <strong className={styles.overdue}>{t('votes.overdue')}</strong> : t('votes.by')}{' '}
            <Instant at={due} />
          </>
        )}
      </p>
    </>
  );
}

function AskedItem({ task: { case: of, asked } }: { task: TaskDto }): ReactNode {
  const { t } = useTranslation();
  const [first] = asked;
  return (
    <li>
      <Line of={of} />
      {first ? (
        <p>
          {t('region.asked')}{' '}
          <Link to={`/desk/region/${of.id}`}>
            {t(first.label)}
            <bdi className="visually-hidden">: {of.organisation.name}</bdi>
          </Link>
        </p>
      ) : null}
    </li>
  );
}

interface CasesProps {
  readonly name: 'advised' | 'others';
  readonly cases: readonly CaseSummaryDto[];
}

function Cases({ name, cases }: CasesProps): ReactNode {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <>
      <h2>{t(`region.list.${name}.title`)}</h2>
      <p>{t(`region.list.${name}.text`)}</p>
      <ul className={styles.list}>
        {cases.map((one) => (
          <li key={one.id}>
            <Line of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneRegion({ desk: { region, asked, advised, others, outcomes } }: { desk: RegionDesk }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-label={region}>
      <h2>{t('region.toDo', { region })}</h2>
      <p>{t(asked.length === 0 ? 'region.nothing' : 'region.toDoText')}</p>
      <ol className={styles.list}>
        {asked.map((task) => (
          <AskedItem key={task.case.id} task={task} />
        ))}
      </ol>
      <Cases name="advised" cases={advised} />
      <Cases name="others" cases={others} />
      <Outcomes outcomes={outcomes} />
    </section>
  );
}

/** The desk of those who lead a region. */
export default function RegionPage(): ReactNode {
  const { t } = useTranslation();
  const desks = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('region.title')} />
      {desks.map((desk) => (
        <OneRegion key={desk.region} desk={desk} />
      ))}
    </>
  );
}
