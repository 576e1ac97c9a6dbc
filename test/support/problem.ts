import { ProblemError } from '../../libs/problems/index.js';

/** The problem that something ends in; fails when nothing is refused. */
export async function problem(work: Promise<unknown>): Promise<ProblemError> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error;
  throw error instanceof Error ? error : new Error(String(error));
}
