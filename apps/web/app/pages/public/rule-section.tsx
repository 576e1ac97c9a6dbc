import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDto } from '../../../../../libs/api-client';
import { FactLine } from './fact-line';
import { ruleAnchor } from './rule-anchor';
import { useRuleValue } from './rule-value';
import { TextDate } from './text-date';
import styles from './public.module.css';

function Sources({ sources }: Pick<RuleDto, 'sources'>): ReactNode {
  const { t } = useTranslation();
  if (sources.length === 0) return t('public.rules.noSources');
  return (
    <ul className={styles.sources} lang="en" dir="ltr">
      {sources.map(({ key, what, url }) => (
        <li key={key}>
          <a href={url} rel="external">
            {what}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Value({ rule }: { rule: RuleDto }): ReactNode {
  const { t } = useTranslation();
  const valueOf = useRuleValue();
  const value = valueOf(rule);
  if (value === null) return null;
  return (
    <p>
      <strong>{value}</strong>
      {rule.overridden ? ` ${t('public.rules.overridden')}` : null}
    </p>
  );
}

/** One rule and what it rests on. */
export function RuleSection({ rule, procedure }: { rule: RuleDto; procedure: string }): ReactNode {
  const { t } = useTranslation();
  const { id, basis, textDate, inForce, note, sources } = rule;
  const facts = [
    { name: t('public.rules.basisLabel'), value: <strong>{t(`public.rules.basis.${basis}.name`)}</strong> },
    {
      name: t('public.rules.textDate'),
      value: textDate === null ? t('public.rules.noTextDate') : <TextDate date={textDate} />,
    },
    { name: t('public.rules.inForce.title'), value: t(`public.rules.inForce.${inForce}`) },
    { name: t('public.rules.sources'), value: <Sources sources={sources} /> },
  ];
  return (
    <section id={ruleAnchor(id)} className={styles.rule}>
      <h3>{t(`${procedure}.rule.${id}`)}</h3>
      <Value rule={rule} />
      <p lang="en" dir="ltr">
        {note}
      </p>
      <FactLine facts={facts} />
    </section>
  );
}
