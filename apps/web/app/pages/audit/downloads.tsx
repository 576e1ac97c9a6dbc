import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../case/case.module.css';

interface DownloadsProps {
  /** Path of the list in the API. */
  readonly path: string;
  /** What the list was asked for, as the API names it. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Where this page of the list begins; a file begins there too. */
  readonly cursor: string | undefined;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Lines of one file at most. */
  readonly most: number;
}

/** What is shown, as files: the same filter, from the top of this page on. */
export function Downloads({ path, query, cursor, name, most }: DownloadsProps): ReactNode {
  const { t, i18n } = useTranslation();
  const given = Object.entries({ ...query, cursor, limit: most }).filter(([, value]) => value !== undefined);
  const address = (format: string): string => {
    const asked = given.map(([key, value]): [string, string] => [key, String(value)]);
    return `${path}?${new URLSearchParams([...asked, ['format', format]]).toString()}`;
  };
  return (
    <p className={`row ${styles.noPrint}`}>
      <a href={address('csv')} download={`${name}.csv`}>
        {t('audit.files.csv')}
      </a>
      <a href={address('json')} download={`${name}.json`}>
        {t('audit.files.json')}
      </a>
      <span className="quiet">
        {t('audit.files.most', { most: new Intl.NumberFormat(i18n.language).format(most) })}
      </span>
    </p>
  );
}
