import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { ActorName } from '../case/actor-name';
import type { Names } from '../case/actor-name';
import { fieldWord, wholeLabel } from '../case/field-texts';
import type { SaidValue } from '../case/step';
import { useWords } from '../case/use-words';
import type { Report, SentLetter } from './load-due-diligence.server';
import styles from './due-diligence.module.css';

const event = 'dueDiligence.complete';

/** A value of a report in words: a finding, or a text as it was written. */
function Value({ of: { path, value } }: { of: SaidValue }): ReactNode {
  const { t } = useTranslation();
  const text = typeof value === 'string' ? value : '';
  return path[0] === 'findings' ? fieldWord(t, event, path, text) : <span dir="auto">{text}</span>;
}

const keyOf = ({ path }: SaidValue): string => path.join('.');

/** What a version says; what it says otherwise than the one before shows both. */
function Contents({
  said,
  before,
}: {
  said: readonly SaidValue[];
  before: readonly SaidValue[] | undefined;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <dl className={styles.contents}>
      {said.map((one) => {
        const earlier = before?.find((other) => keyOf(other) === keyOf(one));
        const isOther = earlier !== undefined && earlier.value !== one.value;
        return (
          <div key={keyOf(one)} className={isOther ? styles.changed : undefined}>
            <dt>{wholeLabel(t, event, one.path)}</dt>
            {isOther ? (
              <dd>
                <span className="quiet">{t('staff.diligence.before')}</span>{' '}
                <del>
                  <Value of={earlier} />
                </del>
              </dd>
            ) : null}
            <dd>
              <Value of={one} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Who was sent it. */
function Letters({ letters, procedure }: { letters: readonly SentLetter[]; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const { allOf } = useWords();
  if (letters.length === 0) return null;
  return (
    <>
      <p>{t('staff.diligence.sentTo')}</p>
      <ul>
        {letters.map(({ letter, recipients, readers, sent }) => (
          <li key={letter}>
            {t(`${procedure}.letter.${letter}`)}: {allOf(recipients.map((one) => `${procedure}.role.${one}`))}.{' '}
            {t('staff.diligence.sent', { count: readers, sent })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface VersionsProps {
  readonly reports: readonly Report[];
  readonly names: Names;
  readonly procedure: string;
}

/** All versions of the report, newest first, each with what it changed and who was told. */
export function ReportVersions({ reports, names, procedure }: VersionsProps): ReactNode {
  const { t } = useTranslation();
  if (reports.length === 0) return null;
  const numbered = reports.map((report, i) => ({ ...report, number: i + 1, before: reports[i - 1]?.step.said }));
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('staff.diligence.versions')}</h2>
      {numbered.toReversed().map(({ step, letters, number, before }) => (
        <details key={step.revision} className={styles.version} open={number === reports.length}>
          <summary>
            {t('staff.diligence.version', { number })}, <Instant at={step.at} />
          </summary>
          {step.actor ? (
            <p>
              <ActorName actor={step.actor} names={names} />
            </p>
          ) : null}
          <Contents said={step.said} before={before} />
          <Letters letters={letters} procedure={procedure} />
        </details>
      ))}
    </section>
  );
}
