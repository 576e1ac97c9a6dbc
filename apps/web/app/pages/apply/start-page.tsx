import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Instant } from '../../time/instant';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { WideTable } from '../../ui/wide-table';

/** A draft or application of the reader's. */
interface Own {
  readonly id: string;
  readonly number: number | null;
  readonly organisation: string;
  /** Locale key of the state. */
  readonly label: string;
  /** Whether there is a form to fill in. */
  readonly form: boolean;
  readonly openedAt: string;
}

/** What the start page says, as far as it follows from the procedure. */
export interface Start {
  readonly sections: readonly {
    readonly key: string;
    readonly label: string;
    readonly fields: readonly { readonly label: string; readonly access: 'public' | 'restricted' }[];
  }[];
  readonly steps: readonly { readonly path: string; readonly label: string; readonly days: number | null }[];
  readonly own: readonly Own[];
}

function OwnApplications({ own }: Pick<Start, 'own'>): ReactNode {
  const { t } = useTranslation();
  if (own.length === 0) return null;
  return (
    <WideTable
      caption={t('apply.start.own')}
      columns={[
        t('apply.start.organisation'),
        t('apply.start.state'),
        t('apply.start.number'),
        t('apply.start.opened'),
      ]}
      rows={own.map(({ id, number, organisation, label, form, openedAt }) => ({
        key: id,
        cells: [
          <Link key="link" to={form ? `/apply/${id}` : `/cases/${id}`}>
            {organisation}
          </Link>,
          t(label),
          number ?? t('apply.start.noNumber'),
          <Instant key="opened" at={openedAt} dayOnly />,
        ],
      }))}
    />
  );
}

function Needed({ sections }: Pick<Start, 'sections'>): ReactNode {
  const { t } = useTranslation();
  const questions = sections.flatMap(({ fields }) => fields);
  return (
    <section>
      <h2>{t('apply.start.neededTitle')}</h2>
      <p>{t('apply.start.needed', { count: questions.length, sections: sections.length })}</p>
      <ul>
        {sections.map(({ key, label }) => (
          <li key={key}>{t(label)}</li>
        ))}
      </ul>
      <p>{t('apply.start.papers')}</p>
      <p>{t('apply.start.pause')}</p>
    </section>
  );
}

function Readers({ sections }: Pick<Start, 'sections'>): ReactNode {
  const { t } = useTranslation();
  const labels = (wanted: 'public' | 'restricted'): readonly string[] =>
    sections.flatMap(({ fields }) => fields.filter(({ access }) => access === wanted).map(({ label }) => label));
  return (
    <section>
      <h2>{t('apply.start.readersTitle')}</h2>
      <p>{t('apply.start.readers')}</p>
      {(['public', 'restricted'] as const).map((access) => (
        <details key={access}>
          <summary>{t(`apply.start.${access}`, { count: labels(access).length })}</summary>
          <ul>
            {labels(access).map((label) => (
              <li key={label}>{t(label)}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Afterwards({ steps }: Pick<Start, 'steps'>): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('apply.start.afterTitle')}</h2>
      <p>{t('apply.start.after')}</p>
      <ol>
        {steps.map(({ path, label, days }) => (
          <li key={path}>
            {t(label)}
            {days === null ? null : <span className="quiet"> {t('apply.start.days', { count: days })}</span>}
          </li>
        ))}
      </ol>
      <p>
        <Link to="/how-it-works">{t('apply.start.how')}</Link>
      </p>
    </section>
  );
}

/** What is needed, how long it takes, who reads what; and what the reader has begun. */
export function StartPage({ start: { sections, steps, own } }: { start: Start }): ReactNode {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <>
      <PageHeading title={t('apply.start.title')} />
      <p>{t('apply.start.what')}</p>
      <p>{t('apply.start.who')}</p>
      <OwnApplications own={own} />
      <p>
        <ButtonLink to={`/apply/new${search}`} kind={own.length > 0 ? 'other' : 'main'}>
          {t(own.length > 0 ? 'apply.start.another' : 'apply.start.now')}
        </ButtonLink>
      </p>
      <Needed sections={sections} />
      <Readers sections={sections} />
      <Afterwards steps={steps} />
      <section>
        <h2>{t('apply.start.languagesTitle')}</h2>
        <p>{t('apply.start.languages')}</p>
      </section>
    </>
  );
}
