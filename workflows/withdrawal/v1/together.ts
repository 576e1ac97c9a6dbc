import type { WithdrawalContext } from './context.js';
import type { JsonObject, Together } from '../../shared/procedure.js';

/** The motion of a case, told from every other by who moved it, in which seat and when; null where it names one ALS alone. */
function bond(stored: JsonObject): ReturnType<Together['bond']> {
  const { motion } = stored as unknown as Pick<WithdrawalContext, 'motion'>;
  if (!motion || motion.together.length < 2) return null;
  const { person, seat, at } = motion.mover;
  return { key: `${person} ${seat} ${at}`, organisations: motion.together };
}

const notTheSame = {
  pointer: '/organisations',
  code: 'other-cases',
  message: 'A motion names the organisations of the cases in which it is moved, and no others.',
};

/** The organisations follow from the cases: a motion cannot name an ALS in whose case it is not moved. */
function moved(sent: JsonObject, organisations: readonly string[]): ReturnType<Together['payload']> {
  const { organisations: named } = sent;
  const differs =
    Array.isArray(named) && new Set(organisations.concat(named as string[])).size !== organisations.length;
  if (differs) return { error: notTheSame };
  return organisations.length > 1 ? { ...sent, organisations } : sent;
}

const payload: Together['payload'] = (type, sent, { organisation, organisations }) => {
  if (type === 'motion.move') return moved(sent, organisations);
  // In the other cases "this one" would be another ALS.
  return type === 'motion.requestSplit' ? { organisation, ...sent } : sent;
};

/**
 * A motion over several ALSes goes its way in all their cases at once: moved, seconded, put to the vote and voted on, with
 * one ballot of each member for all of them. A request to take one out is told to all.
 */
export const together: Together = {
  events: [
    'motion.move',
    'motion.second',
    'motion.requestSplit',
    'ballot.requestNonPublic',
    'vote.open',
    'vote.reopen',
    'ballot.cast',
  ],
  begins: 'motion.move',
  bond,
  payload,
};
