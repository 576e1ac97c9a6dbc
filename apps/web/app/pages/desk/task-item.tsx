import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummaryDto, HolderDto, TaskDto } from '../../../../../libs/api-client';
import { useVisitor } from '../../shell/visitor';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { useCapacity } from '../case/actor-name';
import { placeOfAction } from '../case/place-of-action';
import { RuleNote } from '../case/rule-note';
import { useWords } from '../case/use-words';
import styles from './tasks.module.css';

interface StandingProps {
  readonly of: CaseSummaryDto;
  readonly waits: boolean;
  readonly holder: HolderDto | null;
}

/** Where a case stands, in one line. */
function Standing({ of, waits, holder }: StandingProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const { allOf } = useWords();
  const numberOf = useCaseNumber();
  const { procedure, state, region, due, overdue, turn } = of;
  return (
    <p className={styles.line}>
      <span>{numberOf(of)}</span>
      <span>{t(`${procedure}.state.${state}`)}</span>
      {region ? <span>{region}</span> : null}
      {overdue ? <strong className={styles.overdue}>{t('desk.tasks.overdue')}</strong> : null}
      {due === null ? (
        <span className="quiet">{t('desk.tasks.noDue')}</span>
      ) : (
        <span>
          {t('desk.tasks.due')} <Instant at={due} />
        </span>
      )}
      {waits && turn.length > 0 ? (
        <span>{t('desk.tasks.waitsFor', { who: allOf(turn.map((role) => `${procedure}.role.${role}`)) })}</span>
      ) : null}
      {holder === null ? null : (
        <span>
          {holder.person === me?.person ? t('desk.tasks.heldByYou') : t('desk.tasks.heldBy', { name: holder.name })}
        </span>
      )}
    </p>
  );
}

/** In which of the reader's seats something is asked. */
function useSeatsInWords(): (seats: readonly string[]) => string {
  const { i18n } = useTranslation();
  const { me } = useVisitor();
  const capacity = useCapacity();
  const names = (seats: readonly string[]): string[] =>
    (me?.seats ?? [])
      .filter(({ seat }) => seats.includes(seat))
      .map(({ role, seat, region, organisation }) => capacity(organisation ? { role } : { role, seat, region }));
  return (seats) => new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names(seats));
}

/** The steps that are asked of the reader, each leading to where it is done. */
function Asked({ task: { asked, case: of } }: { task: TaskDto }): ReactNode {
  const { t } = useTranslation();
  const inWords = useSeatsInWords();
  const seats = [...new Set(asked.flatMap((step) => step.seats))];
  return (
    <p className={styles.asked}>
      <span className="quiet">{t('desk.tasks.askedAs', { seat: inWords(seats) })}</span>
      {asked.map((step) => (
        <Link key={step.event} to={placeOfAction(of.id, step)}>
          {t(step.label)}
          <bdi className="visually-hidden"> {of.organisation.name}</bdi>
        </Link>
      ))}
    </p>
  );
}

/** Under which rules it is asked, and due. */
function Why({ task: { asked, dueRule, case: of } }: { task: TaskDto }): ReactNode {
  const { t } = useTranslation();
  const rule = asked[0]?.rule;
  return (
    <details className={styles.why}>
      <summary>
        {t('desk.tasks.why')}
        <bdi className="visually-hidden"> {of.organisation.name}</bdi>
      </summary>
      {rule ? (
        <>
          <p>{t('desk.tasks.asked')}</p>
          <RuleNote rule={rule} procedure={of.procedure} />
        </>
      ) : null}
      {dueRule ? (
        <>
          <p>{t('desk.tasks.dueBy')}</p>
          <RuleNote rule={dueRule} procedure={of.procedure} />
        </>
      ) : null}
    </details>
  );
}

/** A case on somebody's desk: whose it is, where it stands, what is asked and why. */
export function TaskItem({ task }: { task: TaskDto }): ReactNode {
  const { asked, case: of } = task;
  return (
    <>
      <h3 className={styles.name}>
        <Link to={`/cases/${of.id}`}>
          <bdi>{of.organisation.name}</bdi>
        </Link>
      </h3>
      {asked.length > 0 ? <Asked task={task} /> : null}
      <Standing of={of} waits={asked.length === 0} holder={task.holder} />
      {asked.length > 0 ? <Why task={task} /> : null}
    </>
  );
}
