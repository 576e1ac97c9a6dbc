import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerDto, CaseDifferenceDto, FormFieldDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { FormAnswer } from '../case/answers-of-form';
import { stateKeys } from '../case/state-words';
import { useWords } from '../case/use-words';

/** A whole state in words: the step, and what is more exactly so. */
export function useStateWords(procedure: string): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const [first = '', ...inner] = stateKeys(procedure, path).map((key) => t(key));
    return inner.length > 0 ? `${first}: ${inner.join(', ')}` : first;
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface VoteValue {
  readonly outcome: string;
  readonly recorded: number | null;
  readonly remaining: number | null;
}

function Vote({ value: { outcome, recorded, remaining } }: { value: VoteValue }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const stands = t(`case.vote.outcome.${outcome}`);
  if (recorded === null || remaining === null) return stands;
  return `${stands}. ${t('case.vote.meter', { recorded: number(recorded), remaining: number(remaining) })}`;
}

interface DifferentValueProps {
  readonly part: CaseDifferenceDto['part'];
  readonly name: string;
  readonly value: unknown;
  readonly procedure: string;
  readonly fields: readonly FormFieldDto[];
}

/** How something stood at one of two instants. */
export function DifferentValue({ part, name, value, procedure, fields }: DifferentValueProps): ReactNode {
  const { t } = useTranslation();
  const { allOf, number } = useWords();
  const words = useStateWords(procedure);
  if (value === null) return <span className="quiet">{t('audit.case.nothing')}</span>;
  switch (part) {
    case 'state':
      return words(textOf(value));
    case 'turn':
      return allOf((value as string[]).map((role) => `accreditation.role.${role}`)) || t('audit.case.nobody');
    case 'region':
      return t(`public.region.${textOf(value)}`);
    case 'decision':
      return t(`case.decision.outcomes.${textOf(value)}`);
    case 'deadline':
      return <Instant at={textOf(value)} />;
    case 'vote':
      return <Vote value={value as VoteValue} />;
    case 'paper':
      return t('audit.case.version', { version: number(Number(value)) });
    case 'answer':
      return (
        <FormAnswer answer={{ value, erased: false } as AnswerDto} field={fields.find(({ path }) => path === name)} />
      );
  }
}
