import { isUUID } from 'class-validator';
import { ProblemError } from '../../../../libs/problems/index.js';

/** An id in a path: one that is no UUID is answered like one that nothing has. */
export const knownId = {
  transform(id: string): string {
    if (isUUID(id)) return id.toLowerCase();
    throw new ProblemError('unknown-resource', 'There is nothing with this id.');
  },
};
