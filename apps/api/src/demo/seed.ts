import type { Config } from '../config.js';
import { createDataSource } from '../database/index.js';
import { PersonEntity } from '../people/person.entity.js';
import { writeAccounts } from './accounts-file.js';
import { seedPeople } from './seed-people.js';

/**
 * Loads the demonstration into a database that has nobody yet; otherwise does nothing.
 * @param say told what takes time
 */
export async function seedDemo(config: Config, say: (line: string) => void): Promise<void> {
  const source = await createDataSource(config.databaseUrl, { poolSize: 2 }).initialize();
  try {
    if (await source.manager.exists(PersonEntity)) return;
    say('Loading the demo people ...');
    const accounts = await seedPeople(source);
    await writeAccounts(
      config.dataDir,
      accounts.map(({ name, seats, organisation, token }) => ({ name, seats, organisation, token })),
    );
  } finally {
    await source.destroy();
  }
}
