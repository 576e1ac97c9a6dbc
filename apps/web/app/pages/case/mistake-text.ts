import type { TFunction } from 'i18next';
import { wholeLabel } from './field-texts';
import type { Question, Schema } from './schema';

type Kind = 'missing' | 'choose' | 'tooLong' | 'number' | 'instant' | 'wrong';

const isChosen = (schema: Schema): boolean =>
  schema.enum !== undefined || schema['x-picks'] !== undefined || schema['x-type'] !== undefined;

function kindOf(schema: Schema, text: string): Kind {
  if (isChosen(schema)) return 'choose';
  if (text.trim() === '') return schema.type === 'object' ? 'wrong' : 'missing';
  if (schema.maxLength !== undefined && text.length > schema.maxLength) return 'tooLong';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.format === 'date-time' ? 'instant' : 'wrong';
}

/**
 * What is wrong with an answer that the server did not take.
 * @param text what was typed
 */
export function mistakeText(t: TFunction, event: string, { schema, path }: Question, text: string): string {
  return t(`case.act.mistake.${kindOf(schema, text)}`, {
    label: wholeLabel(t, event, path),
    count: schema.maxLength ?? 0,
    min: schema.minimum ?? 0,
    max: schema.maximum ?? 0,
  });
}
