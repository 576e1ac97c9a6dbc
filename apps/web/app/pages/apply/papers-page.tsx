import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { WideTable } from '../../ui/wide-table';
import { Instant } from '../../time/instant';
import { AddPaper } from './add-paper';
import { fileSize } from './file-size';
import type { Paper, Papers } from './load-papers.server';
import type { NotAdded } from './send-paper.server';

interface PapersPageProps {
  readonly view: Papers;
  readonly not: NotAdded | null;
}

function Versions({ versions }: Pick<Paper, 'versions'>): ReactNode {
  const { t } = useTranslation();
  return versions.map(({ version, href, fileName, scan }) => (
    <span key={version}>
      {scan === 'pending' || scan === 'infected' ? (
        <>
          {fileName} {t(`apply.papers.scan.${scan}`)}
        </>
      ) : (
        <a href={href}>
          {t('apply.papers.version', { version })} {fileName}
        </a>
      )}
      <br />
    </span>
  ));
}

function List({ papers }: Pick<Papers, 'papers'>): ReactNode {
  const { t, i18n } = useTranslation();
  if (papers.length === 0) return <p>{t('apply.papers.none')}</p>;
  return (
    <WideTable
      caption={t('apply.papers.caption')}
      columns={['name', 'files', 'kindOf', 'size', 'who', 'added'].map((column) => t(`apply.papers.${column}`))}
      rows={papers.flatMap(({ document, versions }) => {
        const [latest] = versions;
        if (!latest) return [];
        const { title, kind, size, access, at } = latest;
        return {
          key: document,
          cells: [
            <span key="title" dir="auto">
              {title ?? t('apply.papers.erased')}
            </span>,
            <Versions key="versions" versions={versions} />,
            t([`apply.papers.kinds.${kind}`, 'apply.papers.kinds.other']),
            fileSize(size, i18n.language),
            t(`apply.access.${access}`),
            <Instant key="at" at={at} dayOnly />,
          ],
        };
      })}
    />
  );
}

/** What has been added, and a form for one more. */
export function PapersPage({ view, not }: PapersPageProps): ReactNode {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { id, organisation, papers, kinds, mode } = view;
  return (
    <>
      <p>
        <Link to={`/apply/${id}`}>{t('apply.section.back')}</Link>
      </p>
      <PageHeading title={t('apply.papers.title')} above={organisation} />
      {search.has('added') && !not ? (
        <Notice kind="good">
          <p>{t('apply.papers.done')}</p>
        </Notice>
      ) : null}
      <p>{t('apply.papers.text')}</p>
      <List papers={papers} />
      {kinds.length > 0 ? <AddPaper key={view.formKey} view={view} not={not} /> : <p>{t('apply.papers.closed')}</p>}
      {mode === 'fill' ? (
        <p>
          <ButtonLink to={`/apply/${id}/check`} kind="other">
            {t('apply.tasks.check')}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}
