import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';

/** Leads to everything that happened in a case; a dash where a record is about none. */
export function CaseLink({ id }: { id: string | null }): ReactNode {
  const { t } = useTranslation();
  if (id === null) return t('audit.records.noCase');
  return <Link to={`/desk/audit?case=${id}`}>{t('audit.records.case')}</Link>;
}
