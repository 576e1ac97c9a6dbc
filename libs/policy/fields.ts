import type { Access } from '../../workflows/shared/fields.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { may } from './may.js';
import type { About } from './scope.js';

/** The class of a field says who reads it. */
export type FieldClass = Access;

const resourceOf = {
  public: 'publicFields',
  restricted: 'restrictedFields',
  internal: 'internalFields',
  ballot: 'ballots',
  sealed: 'sealedFields',
} as const satisfies Record<FieldClass, string>;

/** Every class there is. */
export const fieldClasses = Object.keys(resourceOf) as readonly FieldClass[];

/**
 * The classes of fields that these seats may read of a case. `ballot` is only about a non-public vote that has closed:
 * before that nobody reads a choice, whatever stands here.
 */
export function fieldsReadable(seats: readonly Actor[], about: About): readonly FieldClass[] {
  return fieldClasses.filter((field) => may(seats, resourceOf[field], 'read', about) !== 'none');
}
