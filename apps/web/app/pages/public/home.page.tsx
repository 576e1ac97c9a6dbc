import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading';

/** The start page. */
export default function Home(): ReactNode {
  const { t } = useTranslation();
  return <PageHeading title={t('public.home.title')} />;
}
