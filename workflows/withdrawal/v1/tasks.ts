import { sharedAsks } from '../../shared/tasks.js';

/**
 * The steps that whoever has the turn is asked for, what is wanted most first. A member is not asked to split a motion or
 * to make its ballot non-public: both are choices of theirs.
 */
export const asks: readonly string[] = [
  'withdrawal.open',
  'withdrawal.giveNotice',
  'withdrawal.respond',
  'withdrawal.recordHearing',
  'motion.second',
  'motion.move',
  'exit.confirm',
  'exit.acknowledge',
  ...sharedAsks,
];
