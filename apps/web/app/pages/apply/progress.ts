import type { DraftDto, FormFieldDto, FormSectionDto } from '../../../../../libs/api-client';
import { answerAt } from './typed-answers';
import type { SavedForm } from './typed-answers';

/** How far a section of the form is. */
export type Progress = 'notStarted' | 'inProgress' | 'complete';

/** Whether a field must be filled in, as the other answers stand. */
export const isAsked = ({ required, requiredWhen }: FormFieldDto, form: SavedForm): boolean =>
  required || (requiredWhen !== null && answerAt(form, requiredWhen.path) === requiredWhen.is);

/** Whether a field has an answer; something to accept has one only when it is accepted. */
export function isAnswered({ path, type }: FormFieldDto, form: SavedForm): boolean {
  const answer = answerAt(form, path);
  if (type === 'accept') return answer === true;
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === 'string' ? answer.trim() !== '' : answer !== undefined;
}

/** Fields of a section that still have to be filled in. */
export const missingIn = ({ fields }: FormSectionDto, form: SavedForm): readonly FormFieldDto[] =>
  fields.filter((field) => isAsked(field, form) && !isAnswered(field, form));

/** What is wrong with the answers of a section, as the API says. */
export const wrongIn = ({ key }: Pick<FormSectionDto, 'key'>, wrong: DraftDto['wrong']): DraftDto['wrong'] =>
  wrong.filter(({ pointer }) => pointer.startsWith(`/${key}/`));

/** How far a section is, as it was saved. */
export function progressOf(section: FormSectionDto, { form, wrong }: Pick<DraftDto, 'form' | 'wrong'>): Progress {
  if (!section.fields.some((field) => isAnswered(field, form))) return 'notStarted';
  return missingIn(section, form).length + wrongIn(section, wrong).length === 0 ? 'complete' : 'inProgress';
}
