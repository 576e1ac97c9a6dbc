import type { Step } from '../../cases/store/step.js';
import type { Transaction } from '../../office-trail/record-in-office.js';
import { followCase } from './follow-case.js';

/** Brings the register up to a step that has been written in this transaction; nothing where the step does not touch it. */
export async function followStep(manager: Transaction, step: Pick<Step, 'register' | 'records'>): Promise<void> {
  const last = step.records.at(-1);
  if (!step.register || !last) return;
  await followCase(manager, step.register, { case: last.case, revision: last.revision, requestId: last.requestId });
}
