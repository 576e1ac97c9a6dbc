import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { ActorName } from './actor-name';
import type { Names } from './actor-name';
import { PrintButton } from './print-button';
import { Reviews } from './reviews';
import type { Step } from './step';
import { mayApplyAgain, waysOn } from './ways-on';
import styles from './case.module.css';

interface DecisionPanelProps {
  readonly of: CaseDto;
  /** Steps since the decision in which something was said to everybody. */
  readonly statements: readonly Step[];
  readonly names: Names;
}

function Statement({ step, names }: { step: Step; names: Names }): ReactNode {
  const { t } = useTranslation();
  const texts = step.said.filter(({ access }) => access === 'public');
  return (
    <>
      {texts.map(({ path, value }) => (
        <blockquote key={path.join('/')} className={styles.quote} dir="auto">
          {String(value)}
        </blockquote>
      ))}
      <p className="quiet">
        {t([`${step.procedure}.happened.${step.type}`, `${step.procedure}.event.${step.type}`])}.{' '}
        {step.actor ? (
          <>
            <ActorName actor={step.actor} names={names} />,{' '}
          </>
        ) : null}
        <Instant at={step.at} dayOnly />
      </p>
    </>
  );
}

function WaysOn({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const ways = waysOn(of);
  return (
    <>
      <h3>{t('case.decision.ways')}</h3>
      {ways.length === 0 ? (
        <p>{t('case.decision.waysClosed')}</p>
      ) : (
        <>
          <p>{t('case.decision.waysText')}</p>
          <Facts
            facts={ways.map(({ label, until }) => ({
              name: t(label),
              value: (
                <>
                  {t('case.decision.until')} <Instant at={until} />
                </>
              ),
            }))}
          />
        </>
      )}
    </>
  );
}

function ApplyAgain({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  if (!mayApplyAgain(of)) return null;
  return (
    <p>
      <Link to={`/apply?earlierCase=${of.id}`}>{t('case.decision.again')}</Link>. {t('case.decision.againText')}
    </p>
  );
}

function Decided({ of: { decision, inForce } }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  if (!decision) return null;
  const facts = [
    { name: t('case.decision.outcome'), value: <strong>{t(`case.decision.outcomes.${decision.outcome}`)}</strong> },
    { name: t('case.decision.on'), value: <Instant at={decision.at} /> },
    { name: t('case.decision.by'), value: t(`case.decision.byWhom.${decision.by}`) },
  ];
  return (
    <>
      <Facts facts={facts} />
      {inForce ? <p>{t('case.head.inForce')}</p> : null}
    </>
  );
}

/** The decision that stands, its reasons and what can be done about it; of an application that ended, how to come again. */
export function DecisionPanel({ of, statements, names }: DecisionPanelProps): ReactNode {
  const { t } = useTranslation();
  if (!of.decision) return <ApplyAgain of={of} />;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('case.decision.heading')}</h2>
      <Decided of={of} />
      <h3>{t('case.decision.reasons')}</h3>
      {statements.length === 0 ? <p>{t('case.decision.noReasons')}</p> : null}
      {statements.map((step) => (
        <Statement key={step.revision} step={step} names={names} />
      ))}
      <Reviews of={of} />
      <WaysOn of={of} />
      <ApplyAgain of={of} />
      <p>
        <PrintButton>{t('case.decision.print')}</PrintButton>
      </p>
    </section>
  );
}
