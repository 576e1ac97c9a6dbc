import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { NavLink } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import styles from './case.module.css';

/** What every page of a case says of it. */
export type CaseHead = Pick<CaseDto, 'id' | 'number' | 'organisation'>;

const parts = [
  { path: '', key: 'overview' },
  { path: '/history', key: 'history' },
  { path: '/papers', key: 'papers' },
  { path: '/form', key: 'form' },
] as const;

/** Number and organisation of a case as one line. */
export function useCaseName(): (of: CaseHead) => string {
  const { t, i18n } = useTranslation();
  return ({ number, organisation: { name } }) => {
    if (number === null) return t('case.draftTitle', { organisation: name });
    return t('case.title', { number: new Intl.NumberFormat(i18n.language).format(number), organisation: name });
  };
}

/** The ways between the pages of a case. */
function Parts({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('case.pages.label')} className={styles.parts}>
      <ul>
        {parts.map(({ path, key }) => (
          <li key={key}>
            <NavLink to={`/cases/${id}${path}`} exact>
              {t(`case.pages.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * What stands around a page of a case.
 * @param title of a page that shows a part of the case; the name of the case then stands above it
 */
export function CaseFrame({ of, title, children }: { of: CaseHead; title?: string; children: ReactNode }): ReactNode {
  const name = useCaseName()(of);
  return (
    <>
      <PageHeading title={title ?? name} above={title === undefined ? undefined : <bdi>{name}</bdi>} />
      <Parts id={of.id} />
      {children}
    </>
  );
}
