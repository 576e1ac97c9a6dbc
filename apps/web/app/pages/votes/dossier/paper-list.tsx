import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionDto } from '../../../../../../libs/api-client';
import { Instant } from '../../../time/instant';
import { Link } from '../../../ui/link';
import { fileSize } from '../../apply/file-size';
import { wordKeys } from '../../case/field-texts';
import type { Step } from '../../case/step';
import { textAt } from './steps-of';

interface PaperListProps {
  readonly id: string;
  readonly papers: readonly VersionDto[];
  readonly textPapers: readonly Step[];
}

function Title({ of: { href, title, fileName, scan, size } }: { of: VersionDto }): ReactNode {
  const { t, i18n } = useTranslation();
  const name = <bdi>{title ?? t('case.papers.erased')}</bdi>;
  if (scan === 'pending' || scan === 'infected') {
    return (
      <>
        {name}. {t(scan === 'pending' ? 'case.papers.checking' : 'case.papers.infected')}
      </>
    );
  }
  return (
    <>
      <a href={href} download={fileName}>
        {name}
      </a>{' '}
      ({fileSize(size, i18n.language)})
    </>
  );
}

function TextPaper({ id, step }: { id: string; step: Step }): ReactNode {
  const { t } = useTranslation();
  const title = textAt(step, 'title');
  const link = textAt(step, 'link');
  const web = link !== undefined && /^https?:\/\//.test(link);
  return (
    <li>
      {web ? (
        <a href={link} rel="external nofollow">
          <bdi>{title ?? link}</bdi>
        </a>
      ) : (
        <Link to={`/cases/${id}/papers`}>
          <bdi>{title ?? t('case.papers.erased')}</bdi>
        </Link>
      )}
      . <Instant at={step.at} dayOnly />
    </li>
  );
}

/** The papers of a case, each on one line. */
export function PaperList({ id, papers, textPapers }: PaperListProps): ReactNode {
  const { t } = useTranslation();
  if (papers.length + textPapers.length === 0) return <p>{t('case.papers.none')}</p>;
  return (
    <ul>
      {papers.map((one) => (
        <li key={one.document}>
          <Title of={one} />. {t(wordKeys('paper.add', ['kind'], one.kind))},{' '}
          {t('case.papers.version', { version: one.version })}, <Instant at={one.at} dayOnly />
        </li>
      ))}
      {textPapers.map((step) => (
        <TextPaper key={step.revision} id={id} step={step} />
      ))}
    </ul>
  );
}
