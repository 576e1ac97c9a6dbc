import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { written } from '../../time/written';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';
import { RuleNote } from './rule-note';
import { stateKeys } from './state-words';
import { useWords } from './use-words';
import styles from './case.module.css';

function StateInWords({ of: { procedure, path } }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const [step = '', ...parts] = stateKeys(procedure, path);
  return (
    <>
      <strong>{t(step)}</strong>
      {parts.map((part) => (
        <div key={part}>{t(part)}</div>
      ))}
    </>
  );
}

function IfNobodyActs({ of: { next, tags } }: { of: CaseDto }): ReactNode {
  const { t, i18n } = useTranslation();
  const { anyOf } = useWords();
  if (tags.includes('over')) return t('case.turn.ended');
  if (!next) return t('case.turn.ifNobodyNothing');
  return t('case.turn.ifNobodyOn', {
    when: written(next.due, i18n.language, 'UTC', { dayOnly: true }),
    states: anyOf(next.leadsTo),
  });
}

function useDue({ due, overdue, rules, procedure }: CaseDto): Fact[] {
  const { t } = useTranslation();
  if (!due) return [];
  const rule = due.rule === null ? undefined : rules[due.rule];
  const when = <Instant at={due.at} />;
  return [
    overdue
      ? {
          name: t('case.turn.since'),
          value: (
            <>
              {when} <span className={styles.overdue}>{t('case.turn.overdue')}</span>
            </>
          ),
        }
      : { name: t('case.turn.by'), value: when },
    ...(rule ? [{ name: t('case.turn.rule'), value: <RuleNote rule={rule} procedure={procedure} /> }] : []),
  ];
}

/** State in words, whose turn it is, by when and under which rule, and what happens if nobody acts. */
export function WhereItStands({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { anyOf } = useWords();
  const due = useDue(of);
  const turn = of.turn.map((role) => `${of.procedure}.role.${role}`);
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{t('case.turn.heading')}</h2>
      <Facts
        facts={[
          { name: t('case.head.state'), value: <StateInWords of={of} /> },
          { name: t('case.turn.who'), value: turn.length > 0 ? anyOf(turn) : t('case.turn.nobody') },
          ...due,
          { name: t('case.turn.ifNobody'), value: <IfNobodyActs of={of} /> },
        ]}
      />
    </section>
  );
}
