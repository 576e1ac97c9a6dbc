import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Notice } from '../../ui/notice';
import { sortedActions } from './whose-turn';

/** Warns a reader who decides about an organisation that they are tied to, and tells one who stepped aside what is closed. */
export function ConflictNotice({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { conflict } = of;
  if (conflict?.recused) {
    return (
      <Notice kind="attention" title={t('case.conflict.recusedTitle')}>
        {t('case.conflict.recusedText')}
      </Notice>
    );
  }
  // The organisation's own representatives are tied to it by what they are.
  const acts = sortedActions(of.actions).now.some(({ seats }) => !seats.includes(of.organisation.id));
  if (!conflict?.affiliated || !acts) return null;
  return (
    <Notice kind="attention" title={t('case.conflict.title')}>
      <p>
        {conflict.why.map((why) => `${t(`case.conflict.why.${why}`)} `)}
        {t('case.conflict.think')}
      </p>
    </Notice>
  );
}
