import { ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { checkForm, formAccess } from './form.js';
import { Sealed } from '../../shared/fields.js';

/** True for a part of the form that may be corrected. The country may not: it decided the region (`region.assign`). */
const areChanges = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  checkForm(value, 'changes').length === 0 &&
  (value as { organisation?: { country?: unknown } }).organisation?.country === undefined;

/** A part of the application form, each value sealed by itself with the form's own access. */
export const FormChanges = () => (target: object, member: string) => {
  Sealed((path) => formAccess(path.replace(`/${member}`, '')))(target, member);
  ValidateBy({
    name: 'formChanges',
    validator: {
      validate: areChanges,
      defaultMessage: () => '$property must be a part of the application form, without the country',
    },
  })(target, member);
  JSONSchema({ type: 'object', minProperties: 1 })(target, member);
};
