import { ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { checkForm, formAccess } from './form.js';
import type { FieldError } from '../../../libs/problems/field-error.js';
import { CheckedInside, Sealed } from '../../shared/fields.js';

const isPart = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** The country may not be corrected: it decided the region (`region.assign`). */
function mistakesIn(value: unknown): readonly FieldError[] {
  const { organisation } = value as { organisation?: { country?: unknown } };
  const fixed = { pointer: '/organisation/country', code: 'not-correctable', message: 'cannot be corrected' };
  return [...checkForm(value, 'changes'), ...(organisation?.country === undefined ? [] : [fixed])];
}

/** A part of the application form, each value sealed by itself with the form's own access. */
export const FormChanges = () => (target: object, member: string) => {
  Sealed((path) => formAccess(path.replace(`/${member}`, '')))(target, member);
  ValidateBy({
    name: 'formChanges',
    validator: {
      validate: isPart,
      defaultMessage: () => '$property must be a part of the application form',
    },
  })(target, member);
  CheckedInside(mistakesIn)(target, member);
  JSONSchema({ type: 'object', minProperties: 1 })(target, member);
};
