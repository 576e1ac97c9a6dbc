import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ActionDto, CaseDto } from '../../../../../libs/api-client';
import { useVisitor } from '../../shell/visitor';
import { Link } from '../../ui/link';
import { placeOfAction } from './place-of-action';
import { useWords } from './use-words';
import { isTurnOf, sortedActions } from './whose-turn';
import styles from './case.module.css';

function Consequence({ of: { leadsTo, mayStay, irreversible, takes } }: { of: ActionDto }): ReactNode {
  const { t } = useTranslation();
  const { anyOf } = useWords();
  const states = anyOf(leadsTo);
  const said = [
    ...(leadsTo.length > 0 ? [t(mayStay ? 'case.now.leadsOrStays' : 'case.now.leads', { states })] : []),
    ...(takes.includes('form') ? [t('case.now.form')] : []),
    ...(irreversible ? [t('case.now.final')] : []),
  ];
  return said.length > 0 ? <div className="quiet">{said.join(' ')}</div> : null;
}

function Choices({
  id,
  actions,
  children,
}: {
  id: string;
  actions: readonly ActionDto[];
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className={styles.actions}>
      {actions.map((action) => (
        <li key={action.event}>
          <Link to={placeOfAction(id, action)}>{t(action.label)}</Link>
          <Consequence of={action} />
        </li>
      ))}
      {children}
    </ul>
  );
}

function ForStrangers(): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <p className={styles.noPrint}>
      {t('case.now.signIn')}{' '}
      <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>{t('case.now.signInLink')}</Link>
    </p>
  );
}

/** What the reader can do now; what is always open comes after it. */
export function WhatToDo({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const { now } = sortedActions(of.actions);
  if (!me) return <ForStrangers />;
  const yours = isTurnOf(me, of);
  if (now.length === 0) return <p className={styles.noPrint}>{t('case.now.nothing')}</p>;
  return (
    <section aria-labelledby="now" className={yours ? styles.yours : undefined}>
      <h2 id="now">{t(yours ? 'case.turn.yours' : 'case.now.heading')}</h2>
      <Choices id={of.id} actions={now} />
    </section>
  );
}

/** What whoever is on the case can always do. */
export function WhatToDoAlways({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  if (!me) return null;
  return (
    <section aria-labelledby="always" className={styles.noPrint}>
      <h2 id="always">{t('case.now.other')}</h2>
      <Choices id={of.id} actions={sortedActions(of.actions).always}>
        <li>
          <Link to={`/cases/${of.id}/interest`}>{t('case.now.interest')}</Link>
          <div className="quiet">{t('case.now.interestText')}</div>
        </li>
      </Choices>
    </section>
  );
}
