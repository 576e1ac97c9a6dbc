import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../time/instant';
import { Link } from '../../../ui/link';
import type { Names } from '../../case/actor-name';
import { AnswersOfForm } from '../../case/answers-of-form';
import { Steps } from '../../case/steps';
import { AdviceStatement } from './advice-statement';
import { Criteria } from './criteria';
import type { Dossier } from './dossier.server';
import { PaperList } from './paper-list';
import { adviceIn, allOf, reportIn, textAt } from './steps-of';
import styles from './dossier.module.css';

interface DossierProps {
  readonly id: string;
  readonly dossier: Dossier;
  readonly names: Names;
}

type SectionKey = 'diligence' | 'advice' | 'discussion' | 'corrections' | 'papers' | 'application';

/** A part of the dossier under its heading. */
function Part({ name, children }: { name: SectionKey; children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`votes.dossier.${name}`)}</h2>
      {children}
    </section>
  );
}

/** What staff found. */
function DiligencePart({ dossier }: Pick<DossierProps, 'dossier'>): ReactNode {
  const { t } = useTranslation();
  const { steps } = dossier;
  const report = reportIn(steps);
  return (
    <Part name="diligence">
      {report === undefined ? (
        <p>{t('votes.dossier.noReport')}</p>
      ) : (
        <>
          <p className="quiet">
            {t('votes.dossier.reportOf')} <Instant at={report.at} />
          </p>
          <p dir="auto" className={styles.said}>
            {textAt(report, 'summary')}
          </p>
          <Criteria dossier={dossier} report={report} advice={adviceIn(steps)} />
        </>
      )}
    </Part>
  );
}

/** What the region advised. */
function AdvicePart({ dossier: { steps }, names }: Omit<DossierProps, 'id'>): ReactNode {
  const { t } = useTranslation();
  const advice = adviceIn(steps);
  const earlier = allOf(steps, 'advice.give', 'advice.revise').filter((step) => step !== advice);
  return (
    <Part name="advice">
      {advice ? <AdviceStatement step={advice} names={names} /> : <p>{t('votes.dossier.noAdvice')}</p>}
      {earlier.length > 0 ? (
        <details className={styles.fold}>
          <summary>{t('votes.dossier.earlierAdvice')}</summary>
          {earlier.map((step) => (
            <AdviceStatement key={step.revision} step={step} names={names} />
          ))}
        </details>
      ) : null}
    </Part>
  );
}

/** Questions, answers and notes. */
function DiscussionPart({ id, dossier: { steps }, names }: DossierProps): ReactNode {
  const { t } = useTranslation();
  const said = allOf(steps, 'note.add', 'question.ask', 'question.answer', 'question.close');
  return (
    <Part name="discussion">
      {said.length === 0 ? <p>{t('votes.dossier.noDiscussion')}</p> : <Steps id={id} steps={said} names={names} />}
      <p>
        <Link to={`/cases/${id}/act/note.add`}>{t('accreditation.event.note.add')}</Link>
      </p>
    </Part>
  );
}

/** What of the form changed after staff had reported on it. */
function CorrectionsPart({ id, dossier: { steps, formVersions } }: Omit<DossierProps, 'names'>): ReactNode {
  const { t } = useTranslation();
  const since = reportIn(steps)?.at;
  const later = formVersions.filter(({ at, version }) => version > 1 && since !== undefined && at > since);
  return (
    <Part name="corrections">
      {later.length === 0 ? <p>{t('votes.dossier.noCorrections')}</p> : null}
      <ul>
        {later.map(({ version, at }) => (
          <li key={version}>
            <Link to={`/cases/${id}/form/differences?to=${String(version)}`}>
              {t('case.form.showChanges', { version })}
            </Link>
            , <Instant at={at} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ApplicationPart({ id, dossier: { form, sections } }: Omit<DossierProps, 'names'>): ReactNode {
  const { t } = useTranslation();
  if (!form) return null;
  return (
    <Part name="application">
      <p>
        {t('case.form.version', { version: form.version.version })}. {t('case.form.sentOn')}{' '}
        <Instant at={form.version.at} />. <Link to={`/cases/${id}/form`}>{t('votes.dossier.formPage')}</Link>
      </p>
      <details className={styles.fold}>
        <summary>{t('votes.dossier.readForm')}</summary>
        <AnswersOfForm sections={sections} answers={form.answers} level={3} />
      </details>
    </Part>
  );
}

const parts: readonly SectionKey[] = ['diligence', 'advice', 'discussion', 'corrections', 'papers', 'application'];

/** Ways to the parts of a long page. `more` come after them. */
export function Contents({ more = [] }: { more?: readonly { to: string; text: string }[] }): ReactNode {
  const { t } = useTranslation();
  const links: readonly { to: string; text: string }[] = [
    ...parts.map((name) => ({ to: name, text: t(`votes.dossier.${name}`) })),
    ...more,
  ];
  return (
    <nav aria-label={t('votes.dossier.onThisPage')} className={styles.contents}>
      <ul>
        {links.map(({ to, text }) => (
          <li key={to}>
            <a href={`#${to}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionsProps extends DossierProps {
  /** Whether the report of due diligence is among them. */
  readonly withReport?: boolean;
}

/** Everything that a decision rests on, on one page. */
export function DossierSections({ id, dossier, names, withReport = true }: SectionsProps): ReactNode {
  return (
    <>
      {withReport ? <DiligencePart dossier={dossier} /> : null}
      <AdvicePart dossier={dossier} names={names} />
      <DiscussionPart id={id} dossier={dossier} names={names} />
      <CorrectionsPart id={id} dossier={dossier} />
      <Part name="papers">
        <PaperList id={id} papers={dossier.papers} textPapers={dossier.textPapers} />
      </Part>
      <ApplicationPart id={id} dossier={dossier} />
    </>
  );
}
