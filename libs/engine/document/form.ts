import type { JsonObject, Procedure } from '../../../workflows/shared/procedure.js';
import type { Label } from './labels.js';
import { code, table } from './markdown.js';

type Field = JsonObject & { readonly 'x-required-when'?: JsonObject };
type Section = JsonObject & {
  readonly properties: Readonly<Record<string, Field>>;
  readonly required: readonly string[];
};

const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const atMost = (field: Field): string => {
  if (field.maxLength !== undefined) return `${word(field.maxLength)} characters`;
  if (field.maxItems !== undefined) return `${word(field.maxItems)} entries`;
  if (field.maximum !== undefined) return word(field.maximum);
  return Array.isArray(field.enum) ? field.enum.map(word).join(', ') : '';
};

function needed(name: string, field: Field, { required }: Section): string {
  if (required.includes(name)) return 'yes';
  const when = Object.entries(field['x-required-when'] ?? {}).map(([path, is]) => `where ${code(path)} is ${word(is)}`);
  return when.join(', ') || 'no';
}

const rows = (key: string, section: Section, label: Label): string[][] =>
  Object.entries(section.properties).map(([name, field]) => [
    code(`${key}.${name}`),
    label(word(field['x-label'])),
    word(field['x-type']),
    atMost(field),
    needed(name, field, section),
    word(field['x-access']),
  ]);

/** The fields of the application form, section by section. */
export function formTable({ form }: Procedure, label: Label): string {
  const sections = Object.entries((form.properties ?? {}) as Readonly<Record<string, Section>>);
  return table(
    ['Field', 'What is asked', 'Type', 'At most, or one of', 'Required', 'Read by'],
    sections.flatMap(([key, section]) => rows(key, section, label)),
  );
}
