import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import styles from './audit.module.css';

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
      <nav aria-label={t('audit.parts.label')} className={styles.parts}>
        <ul>
          {parts.map(({ path, key }) => (
            <li key={key}>
              <NavLink to={`/desk/audit${path}`} exact>
                {t(`audit.parts.${key}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
