import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { fileSize } from '../apply/file-size';
import { useCapacity } from './actor-name';
import type { Names } from './actor-name';
import { wordKeys } from './field-texts';
import styles from './case.module.css';

interface PaperProps {
  readonly id: string;
  /** Of one document, newest first. */
  readonly versions: readonly VersionDto[];
  readonly mayAdd: boolean;
  readonly names: Names;
}

/** The file, unless the check for viruses forbids it. */
function Download({ of: { href, fileName, scan, size, version } }: { of: VersionDto }): ReactNode {
  const { t, i18n } = useTranslation();
  if (scan === 'pending') return t('case.papers.checking');
  if (scan === 'infected') return t('case.papers.infected');
  return (
    <>
      <a href={href} download>
        {t('case.papers.download', { name: fileName })}
        <span className="visually-hidden">, {t('case.papers.version', { version })}</span>
      </a>{' '}
      ({fileSize(size, i18n.language)})
      {scan === 'notScanned' ? <span className="quiet"> {t('case.papers.notScanned')}</span> : null}
    </>
  );
}

function Who({ of: { person, role }, names }: { of: VersionDto; names: Names }): ReactNode {
  const capacity = useCapacity();
  const name = names[person];
  return name === undefined ? (
    capacity({ role })
  ) : (
    <>
      <bdi>{name}</bdi>, {capacity({ role })}
    </>
  );
}

function Older({ id, versions }: Pick<PaperProps, 'id' | 'versions'>): ReactNode {
  const { t } = useTranslation();
  if (versions.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t('case.papers.older')}</summary>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            {t('case.papers.version', { version: one.version })}, <Instant at={one.at} />. <Download of={one} />{' '}
            <Link to={`/cases/${id}/papers/${one.document}/differences?from=${String(one.version)}`}>
              {t('case.papers.differences', { version: one.version })}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A document with its versions: what it is, who can read it, the file. */
export function Paper({ id, versions, mayAdd, names }: PaperProps): ReactNode {
  const { t } = useTranslation();
  const [newest, ...older] = versions;
  if (!newest) return null;
  const { document, title, kind, version, access, at } = newest;
  return (
    <article className={styles.paper} aria-labelledby={`paper-${document}`}>
      <h2 id={`paper-${document}`} dir="auto">
        {title ?? t('case.papers.erased')}
      </h2>
      <Facts
        facts={[
          { name: t('case.papers.kind'), value: t(wordKeys('paper.add', ['kind'], kind)) },
          { name: t('case.papers.version', { version }), value: <Download of={newest} /> },
          { name: t('case.papers.readers'), value: t(`case.papers.access.${access}`) },
          { name: t('case.papers.added'), value: <Instant at={at} /> },
          { name: t('case.papers.by'), value: <Who of={newest} names={names} /> },
        ]}
      />
      <Older id={id} versions={older} />
      {mayAdd && newest.latest ? (
        <p className={styles.noPrint}>
          <Link to={`/cases/${id}/papers/add?replaces=${document}&title=${encodeURIComponent(title ?? '')}`}>
            {t('case.papers.addVersion')}
            <span className="visually-hidden">: {title}</span>
          </Link>
        </p>
      ) : null}
    </article>
  );
}
