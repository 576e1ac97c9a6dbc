import type { Actor } from '../../../../../workflows/shared/roles.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Reader } from './reader.js';

/**
 * In which capacity a person acts: the first of their seats that can do it, otherwise their first, so that the procedure
 * says why not.
 * @param can whether a seat can do what is asked for now
 * @throws ProblemError `not-signed-in` for the public, `not-your-role` for a person without any seat
 */
export function chooseActor(reader: Reader, can: (seat: Actor) => boolean): Actor {
  if (!reader.account) throw new ProblemError('not-signed-in', 'Acting needs a signed-in person.');
  const first = reader.seats[0];
  if (!first) throw new ProblemError('not-your-role', 'You hold no seat and represent no organisation.');
  // One seat cannot be chosen wrongly; asking what it can do would cost a read of the case.
  return reader.seats.length === 1 ? first : (reader.seats.find(can) ?? first);
}
