import { applicationForm } from '../../../workflows/accreditation/v1/form.js';
import type { FormField } from '../../../workflows/accreditation/v1/form.js';
import { completeForm } from '../../support/complete-form.js';

export const allFields = applicationForm.flatMap((section) => section.fields);

export const pointerOf = ({ path }: Pick<FormField, 'path'>): string => `/${path.replace('.', '/')}`;

type Form = Record<string, Record<string, unknown>>;

/** The complete form with another answer; `undefined` leaves it out. */
export function withAnswer(path: string, value: unknown): Form {
  const form: Form = structuredClone(completeForm);
  const [section = '', name = ''] = path.split('.');
  const answers = { ...form[section], [name]: value };
  if (value === undefined) delete answers[name];
  return { ...form, [section]: answers };
}
