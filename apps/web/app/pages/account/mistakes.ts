import type { TFunction } from 'i18next';
import { useMemo } from 'react';
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

const none: Mistakes = { all: [], of: () => undefined };

function mistakesIn({ code, errors = [] }: Problem, what: string, t: TFunction): Mistakes {
  const names = new Set(errors.map(({ pointer }) => pointer.replace(/^\//, '')));
  const texts = new Map(
    [...names].map((name) => [name, t([`account.mistake.${name}`, 'account.mistake.other'])] as const),
  );
  const whole = t([`account.refused.${what}.${code}`, `account.refused.${code}`, 'account.refused.other']);
  const byField = [...texts].map(([name, text]) => ({ field: fieldId(name), text }));
  return { all: byField.length > 0 ? byField : [{ text: whole }], of: (name) => texts.get(name) };
}

/**
 * What the API refused, in the reader's words: one sentence for each field, otherwise one for the whole. The same as long
 * as the problem is, so that the summary takes the focus once.
 * @param what which form it was, where the reasons differ by form
 */
export function useMistakes(problem: Problem | undefined, what = ''): Mistakes {
  const { t } = useTranslation();
  return useMemo(() => (problem ? mistakesIn(problem, what, t) : none), [problem, what, t]);
}

/**
 * Why somebody was sent back who was on their way through the OpenID provider.
 * @param code of the problem; null for whoever comes from elsewhere
 */
export function useRefusal(code: string | null): readonly Mistake[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (code === null) return [];
    const known = code === 'too-many-requests' || code === 'too-busy';
    return [{ text: t(known ? `account.refused.${code}` : 'account.signIn.provider.failed') }];
  }, [code, t]);
}
