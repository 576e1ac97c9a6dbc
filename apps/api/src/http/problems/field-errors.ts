import type { ValidationError } from 'class-validator';
import type { FieldError } from '../../../../../libs/problems/index.js';

/** Errors named in one answer: enough to act on, few enough to read. */
const most = 50;

function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** What is no object has no member that could be named: a list in place of a body, for example. */
function pointerTo(parent: string, property: string | undefined): string {
  return property === undefined ? parent : `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function* walk(errors: readonly ValidationError[], parent: string): Generator<FieldError> {
  for (const error of errors) {
    const pointer = pointerTo(parent, error.property);
    for (const [constraint, message] of Object.entries(error.constraints ?? {})) {
      yield { pointer, code: kebab(constraint), message };
    }
    yield* walk(error.children ?? [], pointer);
  }
}

/** What class-validator found, flat: a JSON pointer, a code and a sentence for each broken rule. */
export function fieldErrors(errors: readonly ValidationError[]): FieldError[] {
  return [...walk(errors, '')].slice(0, most);
}
