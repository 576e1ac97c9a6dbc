import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { bases } from './bases';

/** What the words for how sure we are mean. */
export function BasisMeanings(): ReactNode {
  const { t } = useTranslation();
  const facts = bases.map((basis) => ({
    name: t(`public.rules.basis.${basis}.name`),
    value: t(`public.rules.basis.${basis}.text`),
  }));
  return <Facts facts={facts} />;
}
