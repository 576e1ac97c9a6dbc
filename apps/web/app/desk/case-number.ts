import { useTranslation } from 'react-i18next';
import type { CaseSummaryDto } from '../../../../libs/api-client';

/** What kind of case it is and its number, which counts within that kind; or that it has none yet. */
export function useCaseNumber(): (of: Pick<CaseSummaryDto, 'number' | 'procedure'>) => string {
  const { t } = useTranslation();
  return ({ number, procedure }) =>
    number === null ? t('desk.number.none') : t(`desk.number.of.${procedure}`, { number });
}
