import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../../libs/api-client';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';

/** What is wrong with a form, for its summary and for each of its fields. */
export interface Mistakes {
  readonly all: readonly Mistake[];
  readonly of: (name: string) => string | undefined;
}

/** What the API refused, in the reader's words: one sentence for each field, otherwise one for the whole. */
export function useMistakesOf(problem: Problem | undefined): Mistakes {
  const { t } = useTranslation();
  return useMemo((): Mistakes => {
    if (!problem) return { all: [], of: () => undefined };
    const { code, errors = [] } = problem;
    const names = [...new Set(errors.map(({ pointer }) => pointer.replace(/^\//, '')))];
    const known = names.filter((name) => fields.includes(name));
    const texts = new Map(known.map((name) => [name, t(`register.mistake.field.${name}`)]));
    const whole = t(`register.mistake.${code === 'not-possible-now' ? 'notNow' : 'other'}`);
    const byField = [...texts].map(([name, text]) => ({ field: fieldId(name), text }));
    return { all: byField.length > 0 ? byField : [{ text: whole }], of: (name) => texts.get(name) };
  }, [problem, t]);
}

const fields: readonly string[] = [
  ...['activities', 'members', 'website', 'contactsRight', 'kind', 'on', 'what', 'standing', 'reason'],
  ...['expectation', 'until'],
];
