import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../libs/api-client';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';

/** What is wrong with a form, for its summary and for each of its fields. */
export interface Mistakes {
  readonly all: readonly Mistake[];
  /** What is wrong with one answer, by the name of its field. */
  readonly of: (name: string) => string | undefined;
}

/**
 * What the API refused, in the reader's words: one sentence for each field, otherwise one for the whole.
 * @param what which form it was, where the reasons differ by form
 */
export function useMistakes(problem: Problem | undefined, what = ''): Mistakes {
  const { t } = useTranslation();
  if (!problem) return { all: [], of: () => undefined };
  const names = new Set((problem.errors ?? []).map(({ pointer }) => pointer.replace(/^\//, '')));
  const texts = new Map(
    [...names].map((name) => [name, t([`account.mistake.${name}`, 'account.mistake.other'])] as const),
  );
  const whole = t([
    `account.refused.${what}.${problem.code}`,
    `account.refused.${problem.code}`,
    'account.refused.other',
  ]);
  const byField = [...texts].map(([name, text]) => ({ field: fieldId(name), text }));
  return { all: byField.length > 0 ? byField : [{ text: whole }], of: (name) => texts.get(name) };
}
