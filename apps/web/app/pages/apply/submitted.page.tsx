import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readCase } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered, signInFirst } from '../../api/answered.server';
import { Instant } from '../../time/instant';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { whoAsks } from './application.server';
import styles from './apply.module.css';

interface Submitted {
  readonly id: string;
  readonly number: number | null;
  readonly organisation: string;
  /** Locale key of the state. */
  readonly label: string;
  readonly turn: readonly string[];
  readonly due: string | null;
}

/** What was sent, and what happens now. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Submitted> {
  if (!(await whoAsks({ context }))) throw signInFirst(request);
  const asked = readCase({ client: apiOf(context), path: { id: params['id'] ?? '' } });
  const { id, number, organisation, label, turn, due } = await answered(asked, request);
  return { id, number, organisation: organisation.name, label, turn, due: due?.at ?? null };
}

function Next({ found }: { found: Submitted }): ReactNode {
  const { t, i18n } = useTranslation();
  const who = new Intl.ListFormat(i18n.language).format(found.turn.map((role) => t(`accreditation.role.${role}`)));
  return (
    <section>
      <h2>{t('apply.submitted.nextTitle')}</h2>
      <p>{t('apply.submitted.state', { state: t(found.label) })}</p>
      {found.turn.length > 0 ? <p>{t('apply.submitted.turn', { who })}</p> : null}
      {found.due ? (
        <p>
          {t('apply.submitted.due')} <Instant at={found.due} />
        </p>
      ) : null}
      <p>{t('apply.submitted.letters')}</p>
      <p>{t('apply.submitted.correct')}</p>
    </section>
  );
}

/** The page. */
export default function SubmittedPage(): ReactNode {
  const { t } = useTranslation();
  const found = useLoaderData<typeof loader>();
  const { id, number, organisation } = found;
  return (
    <>
      <PageHeading
        title={t(number === null ? 'apply.submitted.notYet' : 'apply.submitted.title')}
        above={organisation}
      />
      {number === null ? (
        <ButtonLink to={`/apply/${id}`}>{t('apply.section.back')}</ButtonLink>
      ) : (
        <>
          <p>{t('apply.submitted.numberLabel')}</p>
          <p className={styles.number}>{number}</p>
          <p>{t('apply.submitted.keep')}</p>
          <Next found={found} />
          <p className={styles.noPrint}>
            <Link to={`/cases/${id}`}>{t('apply.submitted.follow')}</Link>
          </p>
        </>
      )}
    </>
  );
}
