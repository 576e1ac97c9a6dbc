import type { Config } from '../../api/src/config.js';
import { RealPeople } from '../../api/src/demo/demo-data.js';
import { seedDemo } from '../../api/src/demo/seed.js';
import { CommandError } from './exit-codes.js';

/**
 * Loads the demonstration.
 * @throws CommandError where the database holds real people
 */
export async function loadDemo(config: Config, say: (line: string) => void): Promise<void> {
  try {
    await seedDemo(config, say);
  } catch (error) {
    throw error instanceof RealPeople ? new CommandError(error.message) : error;
  }
}
