import type { JsonObject } from '../../shared/procedure.js';
import { answerTo } from './form-check.js';
import { applicationForm } from './form-fields.js';
import { entryFormats, textFormats } from './form-formats.js';

export { checkForm } from './form-check.js';
export type { FieldProblem } from './form-check.js';
export { applicationForm } from './form-fields.js';
export { formSchema } from './form-schema.js';
export type { Condition, FieldType, FormField, FormMode, FormOption, FormSection } from '../../shared/form.js';

const fields = new Map(
  applicationForm.flatMap((section) => section.fields).map((field) => [field.path.replace('.', '/'), field]),
);

/** Who may read the answer at a JSON pointer into the form, or an entry of it; `restricted` where the form has none. */
export function formAccess(pointer: string): 'public' | 'restricted' {
  const [, path = '', entry] = /^\/([^/]+\/[^/]+)(\/\d+)?$/.exec(pointer) ?? [];
  const field = fields.get(path);
  return field && (entry === undefined || field.type in entryFormats) ? field.access : 'restricted';
}

/** The country of the organisation's seat, or `null` where the form names none. */
export function formCountry(form: unknown): string | null {
  const country = answerTo(form, 'organisation.country');
  return typeof country === 'string' && textFormats.country?.matches(country) ? country : null;
}

/** The form with some answers replaced, section by section. */
export function corrected(form: JsonObject, changes: JsonObject): JsonObject {
  const sections = Object.entries(changes).map(([section, answers]): [string, JsonObject] => [
    section,
    { ...(form[section] as JsonObject | undefined), ...(answers as JsonObject) },
  ]);
  return { ...form, ...Object.fromEntries(sections) };
}
