import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../time/instant';
import { Facts } from '../../../ui/facts';
import { ActorName } from '../../case/actor-name';
import type { Names } from '../../case/actor-name';
import { fieldLabel, wordKeys } from '../../case/field-texts';
import type { Step } from '../../case/step';
import { textAt } from './steps-of';
import styles from './dossier.module.css';

function Text({ step, name }: { step: Step; name: string }): ReactNode {
  const { t } = useTranslation();
  const text = textAt(step, name);
  if (text === undefined) return null;
  return (
    <div>
      <h3>{fieldLabel(t, 'advice.give', [name])}</h3>
      <p dir="auto" className={styles.said}>
        {text}
      </p>
    </div>
  );
}

/** What the region advised, in full; where it did not agree, both sides beside each other. */
export function AdviceStatement({ step, names }: { step: Step; names: Names }): ReactNode {
  const { t } = useTranslation();
  const advice = textAt(step, 'advice') ?? '';
  const reached = textAt(step, 'reached') ?? '';
  return (
    <>
      <Facts
        facts={[
          { name: t('case.advice.kind'), value: <strong>{t(wordKeys('advice.give', ['advice'], advice))}</strong> },
          { name: t('case.advice.reached'), value: t(wordKeys('advice.give', ['reached'], reached)) },
          { name: t('case.advice.given'), value: <Instant at={step.at} /> },
          ...(step.actor ? [{ name: t('case.advice.by'), value: <ActorName actor={step.actor} names={names} /> }] : []),
        ]}
      />
      <Text step={step} name="consulted" />
      <Text step={step} name="reasons" />
      <div className={styles.sides}>
        <Text step={step} name="reasonsFor" />
        <Text step={step} name="reasonsAgainst" />
      </div>
    </>
  );
}
