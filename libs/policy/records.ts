import type { Actor } from '../../workflows/shared/roles.js';
import type { FieldClass } from './fields.js';

/** Classes whose reading by those who see every case leaves a record. Ballots have a record of their own. */
const watched: readonly FieldClass[] = ['restricted', 'internal', 'sealed'];

/** The seat whose reading of these classes is recorded: staff's and auditors'; null where nothing is to be recorded. */
export function recordedReader(seats: readonly Actor[], classes: readonly FieldClass[]): Actor | null {
  if (!classes.some((field) => watched.includes(field))) return null;
  return seats.find(({ role }) => role === 'staff' || role === 'auditor') ?? null;
}
