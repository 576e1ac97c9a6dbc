import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDto } from '../../../../../libs/api-client';
import styles from './case.module.css';

/** The name of a rule, with its value where that is a length of time. */
export function useRuleName(): (procedure: string, rule: RuleDto) => string {
  const { t } = useTranslation();
  return (procedure, { id, value, unit }) => {
    const name = t(`${procedure}.rule.${id}`);
    if (unit !== 'days' || typeof value !== 'number') return name;
    return `${name}: ${t('case.rule.value.days', { count: value })}`;
  };
}

/** A rule with what is known of it: what it says, how sure that is, where it stands. */
export function RuleNote({
  rule,
  procedure,
  open = false,
}: {
  rule: RuleDto;
  procedure: string;
  /** Whether it is shown at once. */
  open?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const { note, basis, textDate, inForce, sources, overridden } = rule;
  return (
    <details className={styles.details} open={open}>
      <summary>{ruleName(procedure, rule)}</summary>
      <p lang="en">{note}</p>
      <p>
        <strong>{t('case.rule.sure')}</strong>: {t(`case.rule.basis.${basis}`)}{' '}
        {textDate === null ? null : `${t('case.rule.textDate', { date: textDate })}. `}
        {sources.length > 0 ? t(`case.rule.inForce.${inForce}`) : null}
        {overridden ? ` ${t('case.rule.overridden')}` : null}
      </p>
      {sources.length === 0 ? null : (
        <ul aria-label={t('case.rule.sources')}>
          {sources.map(({ key, what, url }) => (
            <li key={key} lang="en">
              <a href={url} rel="external">
                {what}
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
