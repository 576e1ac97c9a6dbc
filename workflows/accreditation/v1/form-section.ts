import type { FieldType, FormField, FormSection } from '../../shared/form.js';

/** What is said of a field in the list of fields; the rest follows from its place and type. */
export type Question = Partial<Pick<FormField, 'required' | 'access' | 'maxLength' | 'min' | 'max'>> & {
  readonly type: FieldType;
  readonly hint?: true;
  readonly options?: readonly string[];
};

// Fifteen long texts in a script of three bytes a character stay below the 256 KB that one request may carry.
const lengths: Partial<Record<FieldType, number>> = {
  text: 200,
  longText: 4000,
  email: 254,
  phone: 40,
  url: 2000,
  country: 2,
  choice: 40,
  date: 10,
};

/** A section whose fields are required and have the section's access, unless they say otherwise. */
export function section(
  key: string,
  access: FormField['access'],
  questions: Readonly<Record<string, Question>>,
): FormSection {
  const fields = Object.entries(questions).map(([name, { hint, options, ...rest }]): FormField => {
    const label = `form.${key}.${name}`;
    const maxLength = lengths[rest.type];
    return {
      path: `${key}.${name}`,
      required: true,
      access,
      label: `${label}.label`,
      ...(hint ? { hint: `${label}.hint` } : {}),
      ...(maxLength ? { maxLength } : {}),
      ...(options ? { options: options.map((value) => ({ value, label: `${label}.options.${value}` })) } : {}),
      ...rest,
    };
  });
  return { key, label: `form.${key}.label`, fields };
}

/** Required where another field has this value. */
export const where = (path: string, is: string | boolean = true): Pick<FormField, 'required'> => ({
  required: { when: { path, is } },
});
