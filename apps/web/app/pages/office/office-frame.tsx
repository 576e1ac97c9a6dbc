import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import styles from '../audit/audit.module.css';

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
      <nav aria-label={t('office.parts.label')} className={styles.parts}>
        <ul>
          {parts.map(({ path, key }) => (
            <li key={key}>
              <NavLink to={`/desk/office${path}`} exact>
                {t(`office.parts.${key}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
