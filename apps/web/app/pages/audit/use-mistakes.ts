import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../libs/api-client';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';

/** What the API calls a field that has another name on the page. */
const onPage: Readonly<Record<string, string>> = { from: 'since', to: 'until' };

/** What is wrong with a filter, each leading to its field. The same as long as the problem is. */
export function useMistakes(problem: Problem | null): readonly Mistake[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (problem === null) return [];
    const names = [...new Set((problem.errors ?? []).map(({ pointer }) => pointer.replace(/^\//, '')))];
    const fields = names.map((name) => onPage[name] ?? name);
    const texts = fields.map((name) => ({
      field: fieldId(name),
      text: t([`audit.mistake.${name}`, 'audit.mistake.other']),
    }));
    return texts.length > 0 ? texts : [{ text: t('audit.mistake.other') }];
  }, [problem, t]);
}
