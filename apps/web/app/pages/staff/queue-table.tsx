import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { useWords } from '../case/use-words';
import { ClaimCell } from './claim-cell';
import { placeOf } from './queue-asked';
import type { Asked } from './queue-asked';
import styles from './queue.module.css';

/** The arrow keys lead from a row to the next, staying in the column. */
function moveBetweenRows(press: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
  const here = (press.target as Element).closest('tr');
  if (step === undefined || !here) return;
  const reach = (row: Element | undefined): HTMLElement[] => [
    ...(row?.querySelectorAll<HTMLElement>('a, button') ?? []),
  ];
  const place = reach(here).indexOf(press.target as HTMLElement);
  const rows = [...press.currentTarget.rows];
  const there = reach(rows[rows.indexOf(here) + step]);
  const next = there[place] ?? there[0];
  if (!next) return;
  press.preventDefault();
  next.focus();
}

/** A column by which the queue can be sorted. */
function Sorted({ by, asked }: { by: Asked['order']; asked: Asked }): ReactNode {
  const { t } = useTranslation();
  const isSo = asked.order === by;
  return (
    <th scope="col" aria-sort={isSo ? 'ascending' : 'none'}>
      <Link to={placeOf({ ...asked, order: by })}>
        {t(`staff.column.${by}`)}
        {isSo ? <span aria-hidden="true"> ▲</span> : null}
      </Link>
    </th>
  );
}

function Row({ item }: { item: QueuedDto }): ReactNode {
  const { t } = useTranslation();
  const { allOf } = useWords();
  const numberOf = useCaseNumber();
  const { case: of } = item;
  const { procedure, turn } = of;
  return (
    <tr>
      <th scope="row">
        <Link to={`/cases/${of.id}`}>
          <bdi>{of.organisation.name}</bdi>
        </Link>
        <div className={styles.under}>{numberOf(of)}</div>
      </th>
      <td>
        {of.due === null ? <span className="quiet">{t('staff.queue.noDue')}</span> : <Instant at={of.due} dayOnly />}
        {of.overdue ? <strong className={styles.overdue}> {t('staff.queue.overdue')}</strong> : null}
      </td>
      <td>
        {t(`${procedure}.state.${of.state}`)}
        {of.state === 'dueDiligence' ? (
          <div className={styles.under}>
            <Link to={`/desk/queue/${of.id}/due-diligence`}>{t('staff.queue.dueDiligence')}</Link>
          </div>
        ) : null}
      </td>
      <td>{turn.length > 0 ? allOf(turn.map((role) => `${procedure}.role.${role}`)) : null}</td>
      <td>{of.region}</td>
      <td>
        <Instant at={of.openedAt} dayOnly />
      </td>
      <td>
        <ClaimCell item={item} />
      </td>
    </tr>
  );
}

/** The open cases, one a row. */
export function QueueTable({ asked, items }: { asked: Asked; items: readonly QueuedDto[] }): ReactNode {
  const { t } = useTranslation();
  if (items.length === 0) return <p>{t('staff.queue.none')}</p>;
  return (
    <div className={styles.wide} role="region" aria-labelledby="queue" tabIndex={0}>
      <table className={styles.table}>
        <caption id="queue">
          {t(`staff.part.${asked.show}`)} <span className="quiet">{t('staff.queue.keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.column.organisation')}</th>
            <Sorted by="due" asked={asked} />
            <th scope="col">{t('staff.column.state')}</th>
            <th scope="col">{t('staff.column.waitsFor')}</th>
            <th scope="col">{t('staff.column.region')}</th>
            <Sorted by="age" asked={asked} />
            <th scope="col">{t('staff.column.claim')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {items.map((item) => (
            <Row key={item.case.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
