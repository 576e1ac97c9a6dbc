import type { TFunction } from 'i18next';
import type { Problem } from '../../../../../libs/api-client';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { refusalText } from './mistakes';

/** Why a paper was not added: a problem of the API, or no connection to it. */
export type PaperProblem = Pick<Problem, 'code' | 'errors'> | { readonly code: 'offline'; readonly errors?: undefined };

/** Something wrong with a paper, in words. */
export interface PaperMistake extends Mistake {
  /** Of the input; empty for what is about all of it. */
  readonly name: string;
}

const about = (name: string, text: string): PaperMistake => ({
  name,
  text,
  ...(name ? { field: fieldId(name) } : {}),
});

/** Problems that are about the file alone. */
const ofFile: readonly string[] = ['payload-too-large', 'unsupported-media-type'];

/** What is wrong with a paper, each with its input. */
export function paperMistakes(t: TFunction, problem: PaperProblem | null, limit: string): readonly PaperMistake[] {
  if (!problem) return [];
  const { code, errors = [] } = problem;
  if (code === 'offline') return [about('', t('apply.papers.wrong.offline'))];
  if (ofFile.includes(code)) return [about('file', t(`apply.papers.wrong.${code}`, { size: limit }))];
  if (errors.length === 0) return [about('', refusalText(t, { code }))];
  return errors.map(({ pointer, code: wrong }) => {
    const name = pointer.split('/').at(-1) ?? '';
    return about(
      name,
      t([`apply.papers.wrong.${name}-${wrong}`, `apply.papers.wrong.${name}`, 'apply.papers.wrong.other']),
    );
  });
}
