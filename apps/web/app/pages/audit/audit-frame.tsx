import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading';
import { Parts } from '../../ui/parts';

const parts = [
  { path: '', key: 'history' },
  { path: '/case', key: 'case' },
  { path: '/refused', key: 'refused' },
  { path: '/readings', key: 'readings' },
  { path: '/sign-ins', key: 'signIns' },
  { path: '/office', key: 'office' },
] as const;

/** What stands around every page of the auditor's desk. */
export function AuditFrame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={title} />
      <Parts
        label={t('audit.parts.label')}
        parts={parts.map(({ path, key }) => ({ to: `/desk/audit${path}`, name: t(`audit.parts.${key}`) }))}
      />
      {children}
    </>
  );
}
