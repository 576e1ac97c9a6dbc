import type { EntityManager } from 'typeorm';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { LineError } from './line-errors.js';

/**
 * Does the work of one line; what is refused becomes an error of that line and the next ones are tried all the same.
 * @returns null where it was refused
 */
export async function onLine<T>(
  manager: EntityManager,
  line: number,
  errors: LineError[],
  work: () => Promise<T>,
): Promise<T | null> {
  await manager.query('SAVEPOINT line');
  try {
    const result = await work();
    await manager.query('RELEASE SAVEPOINT line');
    return result;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await manager.query('ROLLBACK TO SAVEPOINT line');
    errors.push({ line, column: null, message: error.detail });
    return null;
  }
}
