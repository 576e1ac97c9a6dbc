import { sharedAsks } from '../../shared/tasks.js';

/**
 * The steps that whoever has the turn is asked for, what is wanted most first. Whatever else is possible (a note, a
 * correction, more time) is possible and no task.
 */
export const asks: readonly string[] = [
  'application.submit',
  'application.resubmit',
  'region.assign',
  'application.accept',
  'application.return',
  'dueDiligence.complete',
  'question.answer',
  'question.close',
  'case.resume',
  ...sharedAsks,
];
