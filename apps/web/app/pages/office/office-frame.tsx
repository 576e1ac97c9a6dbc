import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading';
import { Parts } from '../../ui/parts';

const parts = [
  { path: '', key: 'seats' },
  { path: '/people', key: 'people' },
  { path: '/files', key: 'files' },
  { path: '/tokens', key: 'tokens' },
  { path: '/letters', key: 'letters' },
  { path: '/incidents', key: 'incidents' },
  { path: '/rules', key: 'rules' },
] as const;

/** What stands around every page of the administrator's desk. */
export function OfficeFrame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={title} />
      <Parts
        label={t('office.parts.label')}
        parts={parts.map(({ path, key }) => ({ to: `/desk/office${path}`, name: t(`office.parts.${key}`) }))}
      />
      {children}
    </>
  );
}
