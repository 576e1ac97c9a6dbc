import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { whoAmI } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { docketOf } from './docket.server';
import type { Docket } from './docket.server';
import { Entries } from './entries';
import styles from '../../desk/cases.module.css';

/** The reviews that are the reader's, and those that nobody has been named for. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Docket> {
  const client = apiOf(context);
  return docketOf(client, request, await answered(whoAmI({ client }), request));
}

function Past({ past }: Pick<Docket, 'past'>): ReactNode {
  const numberOf = useCaseNumber();
  const { t } = useTranslation();
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{t('reviews.past')}</h2>
      <ul className={styles.list}>
        {past.map(({ case: id, number, procedure, type, at }) => (
          <li key={`${id} ${at}`}>
            <Link to={`/desk/reviews/${id}`}>{numberOf({ number, procedure })}</Link>
            <p>
              {t(`accreditation.happened.${type}`)}. <Instant at={at} dayOnly />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The desk of Directors who review decisions, and of the Ombudsman. */
export default function ReviewsPage(): ReactNode {
  const { t } = useTranslation();
  const { waiting, said, unnamed, past } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('reviews.title')} />
      <Entries name="waiting" entries={waiting} none />
      <Entries name="said" entries={said} />
      <Entries name="unnamed" entries={unnamed} />
      <Past past={past} />
    </>
  );
}
