import { applicationForm } from './form-fields.js';
import { entryFormats, textFormats } from './form-formats.js';
import type { FormField, FormSection } from '../../shared/form.js';

type Schema = Readonly<Record<string, unknown>>;

function typeSchema({ type, maxLength, min, max, options, required }: FormField): Schema {
  const entry = entryFormats[type];
  if (entry) {
    const least = required === true ? { minItems: 1 } : {};
    return { type: 'array', items: { type: 'string', ...entry.schema }, ...least, maxItems: max, uniqueItems: true };
  }
  if (type === 'number') return { type: 'integer', minimum: min, maximum: max };
  if (type === 'yesNo') return { type: 'boolean' };
  if (type === 'accept') return { type: 'boolean', const: true };
  if (options) return { type: 'string', enum: options.map((option) => option.value) };
  return { type: 'string', ...(required === true ? { minLength: 1 } : {}), maxLength, ...textFormats[type]?.schema };
}

function fieldSchema(field: FormField): Schema {
  const { type, access, label, hint, options, required } = field;
  return {
    ...typeSchema(field),
    'x-type': type,
    'x-access': access,
    'x-label': label,
    ...(hint ? { 'x-hint': hint } : {}),
    ...(options ? { 'x-option-labels': options.map((option) => option.label) } : {}),
    ...(typeof required === 'object' ? { 'x-required-when': { [required.when.path]: required.when.is } } : {}),
  };
}

const closed = (properties: Record<string, Schema>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

function sectionSchema({ key, label, fields }: FormSection): Schema {
  const named = fields.map((field) => ({ name: field.path.slice(key.length + 1), field }));
  const properties = Object.fromEntries(named.map(({ name, field }) => [name, fieldSchema(field)]));
  const required = named.filter(({ field }) => field.required === true).map(({ name }) => name);
  return { ...closed(properties, required), 'x-label': label };
}

/**
 * JSON Schema (2020-12) of a complete form. `x-access`, `x-label`, `x-hint` and `x-type` are for the screens;
 * `x-required-when` names the answer that makes a field required, by `section.field`.
 */
export const formSchema = (): Schema =>
  closed(
    Object.fromEntries(applicationForm.map((section) => [section.key, sectionSchema(section)])),
    applicationForm.map((section) => section.key),
  );
