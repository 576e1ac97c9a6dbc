import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../ui/wide-table';
import { Bar } from './bar';
import styles from './figures.module.css';

/** One line of a picture, and of the table behind it. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  /** What stands beside the bar. */
  readonly said: string;
  readonly share: number;
  readonly part?: number | undefined;
  readonly mark?: number | undefined;
  /** Of the table, without the name. */
  readonly cells: readonly ReactNode[];
}

interface FigureProps {
  /** Name of the report in the API. */
  readonly report: string;
  readonly query: Readonly<Record<string, string>>;
  readonly title: string;
  readonly explain: string;
  /** What the stripes or the line in a bar mean. */
  readonly legend?: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** A picture with its table, and the same as a file. Read out, the picture is its lines one after the other. */
export function Figure({ report, query, title, explain, legend, columns, rows }: FigureProps): ReactNode {
  const { t, i18n } = useTranslation();
  const lines = rows.map(({ name, said }) => `${name}: ${said}`);
  const file = `/api/v1/reports/${report}?${new URLSearchParams({ ...query, format: 'csv' }).toString()}`;
  return (
    <section aria-labelledby={report} className={styles.figure}>
      <h2 id={report}>{title}</h2>
      <p>{explain}</p>
      {rows.length === 0 ? (
        <p>{t('figures.none')}</p>
      ) : (
        <>
          <div role="img" aria-label={new Intl.ListFormat(i18n.language).format(lines)} className={styles.rows}>
            {rows.map(({ key, name, said, share, part, mark }) => (
              <Fragment key={key}>
                <bdi>{name}</bdi>
                <Bar share={share} part={part} mark={mark} />
                <span className={styles.said}>{said}</span>
              </Fragment>
            ))}
          </div>
          {legend ? <p className="quiet">{legend}</p> : null}
          <WideTable
            caption={t('figures.table', { title })}
            columns={columns}
            rows={rows.map(({ key, name, cells }) => ({ key, cells: [<bdi key="name">{name}</bdi>, ...cells] }))}
          />
          <p className={styles.file}>
            <a href={file} download={`${report}.csv`}>
              {t('figures.csv')} <span className="visually-hidden">{title}</span>
            </a>
          </p>
        </>
      )}
    </section>
  );
}
