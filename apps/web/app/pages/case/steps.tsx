import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { ActorName } from './actor-name';
import type { Names } from './actor-name';
import { Said } from './said';
import { broughtKeys } from './state-words';
import type { Step } from './step';
import { useWords } from './use-words';
import styles from './case.module.css';

interface StepItemProps {
  readonly id: string;
  readonly step: Step;
  readonly names: Names;
  /** With what the step can be checked by. */
  readonly proof?: boolean;
}

/** What somebody did, or what came by itself. */
export function useStepName(): (step: Pick<Step, 'type' | 'procedure' | 'from' | 'byTime'>) => string {
  const { t } = useTranslation();
  return ({ type, procedure, from, byTime }) => {
    if (from === '') return t('case.history.opened');
    const keys = byTime ? [`${procedure}.${type}`] : [`${procedure}.happened.${type}`, `${procedure}.event.${type}`];
    return t(keys);
  };
}

/** Who did it, as far as the reader may know. */
export function Who({
  step: { actor, unnamed, byTime },
  names,
}: {
  step: Pick<Step, 'actor' | 'unnamed' | 'byTime'>;
  names: Names;
}): ReactNode {
  const { t } = useTranslation();
  if (actor) return <ActorName actor={actor} names={names} />;
  return t(byTime && !unnamed ? 'case.seat.clock' : 'case.seat.unnamed');
}

/** What of a step the reader does not see, and why. */
export function NotShown({ step: { withheld, erased, onRequest } }: Pick<StepItemProps, 'step'>): ReactNode {
  const { t } = useTranslation();
  const said = [
    ...(withheld > 0 ? [t('case.history.withheld', { count: withheld })] : []),
    ...(erased > 0 ? [t('case.history.erased', { count: erased })] : []),
    ...(onRequest > 0 ? [t('case.history.onRequest', { count: onRequest })] : []),
  ];
  return said.length > 0 ? <p className="quiet">{said.join(' ')}</p> : null;
}

/** How many answers of the form came with a step, and where they are. */
export function Answers({ id, count }: { id: string; count: number }): ReactNode {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p>
      {t('case.history.answers', { count })}. <Link to={`/cases/${id}/form`}>{t('case.history.answersLink')}</Link>
    </p>
  );
}

function Proof({ step: { revision, hash, previousHash } }: Pick<StepItemProps, 'step'>): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <details className={`${styles.details} ${styles.noPrint}`}>
      <summary>
        {t('case.history.proof')}
        <span className="visually-hidden">: {t('case.history.revision', { revision: number(revision) })}</span>
      </summary>
      <p>
        {t('case.history.revision', { revision: number(revision) })}
        <br />
        {t('case.history.hash')}: <span className={styles.code}>{hash}</span>
        <br />
        {t('case.history.previous')}: <span className={styles.code}>{previousHash}</span>
      </p>
    </details>
  );
}

/** One step of a case: what, when, by whom, where it led, what was said. */
function StepItem({ id, step, names, proof = false }: StepItemProps): ReactNode {
  const { t } = useTranslation();
  const { allOf } = useWords();
  const stepName = useStepName();
  const brought = broughtKeys(step.procedure, step.from, step.to);
  return (
    <li id={`step-${String(step.revision)}`}>
      <h3>{stepName(step)}</h3>
      <p>
        <Instant at={step.at} />
        <br />
        <Who step={step} names={names} />
      </p>
      {brought.length > 0 && step.from !== '' ? <p>{t('case.history.state', { states: allOf(brought) })}</p> : null}
      <Said event={step.type} said={step.said} />
      <Answers id={id} count={step.answers} />
      <NotShown step={step} />
      {proof ? <Proof step={step} /> : null}
    </li>
  );
}

interface StepsProps extends Omit<StepItemProps, 'step'> {
  readonly steps: readonly Step[];
}

/** Steps in the order in which they are given. */
export function Steps({ steps, ...rest }: StepsProps): ReactNode {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <StepItem key={step.revision} step={step} {...rest} />
      ))}
    </ol>
  );
}
