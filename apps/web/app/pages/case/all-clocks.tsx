import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { WideTable } from '../../ui/wide-table';
import { RuleNote } from './rule-note';
import { useWords } from './use-words';
import styles from './case.module.css';

/** Every date that runs, and what follows at each. */
export function AllClocks({ of: { deadlines, rules, procedure } }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { anyOf } = useWords();
  if (deadlines.length === 0) return null;
  const rows = deadlines.map(({ label, due, leadsTo, rule }) => {
    const known = rule === null ? undefined : rules[rule];
    const then = leadsTo.length > 0 ? t('case.clocks.leads', { states: anyOf(leadsTo) }) : t('case.clocks.reminds');
    const why = known ? <RuleNote key="rule" rule={known} procedure={procedure} /> : null;
    return { key: [label, ...leadsTo].join(' '), cells: [t(label), <Instant key="due" at={due} />, then, why] };
  });
  const columns = ['what', 'when', 'then', 'rule'].map((key) => t(`case.clocks.${key}`));
  return (
    <details className={styles.details}>
      <summary>{t('case.turn.clocks')}</summary>
      <WideTable caption={t('case.turn.clocks')} columns={columns} rows={rows} />
    </details>
  );
}
