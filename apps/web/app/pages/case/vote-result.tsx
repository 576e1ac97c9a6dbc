import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TallyDto, TurnoutDto } from '../../../../../libs/api-client';
import { Facts } from '../../ui/facts';
import { useWords } from './use-words';
import styles from './case.module.css';

const kinds = ['yes', 'no', 'abstain'] as const;

/** How many have voted so far, and how many must. */
export function Turnout({ of }: { of: TurnoutDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { recorded, remaining, quorumNeeded } = of;
  const missing = quorumNeeded - recorded;
  const numbers = { recorded: number(recorded), remaining: number(remaining), quorumNeeded: number(quorumNeeded) };
  return (
    <>
      <p>
        {t('case.vote.turnoutText', numbers)}{' '}
        {missing > 0 ? t('case.vote.notReached', { count: missing }) : t('case.vote.reached')}
      </p>
      <meter
        className={styles.meter}
        min={0}
        max={remaining}
        value={recorded}
        aria-label={t('case.vote.turnout')}
        aria-valuetext={t('case.vote.meter', numbers)}
      />
      <p className="quiet">{t('case.vote.hidden')}</p>
    </>
  );
}

/** The counts, and what they had to be: enough to check the result by hand. */
export function Result({ tally }: { tally: TallyDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { quorumNeeded, remaining, recorded, needed, base, yes, recused } = tally;
  const quorum = { needed: number(quorumNeeded), remaining: number(remaining), recorded: number(recorded) };
  const threshold = { needed: number(needed), base: number(base), yes: number(yes) };
  return (
    <>
      <dl className={styles.counts}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`case.vote.choice.${kind}`)}</dt>
            <dd>{number(tally[kind])}</dd>
          </div>
        ))}
      </dl>
      <Facts
        facts={[
          { name: t('case.vote.quorum'), value: t('case.vote.quorumText', quorum) },
          { name: t('case.vote.threshold'), value: t('case.vote.thresholdText', threshold) },
        ]}
      />
      {recused > 0 ? <p>{t('case.vote.recused', { count: recused })}</p> : null}
    </>
  );
}
