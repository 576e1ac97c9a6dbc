import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { createDataSource } from '../database/index.js';
import { poolOf } from '../database/pool.js';
import { newToken, tokenHash } from '../http/access/token.js';
import { putPastAside } from '../notices/put-past-aside.js';
import { AccessTokenEntity } from '../people/access-token.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { readAccounts, writeAccounts } from './accounts-file.js';
import { holdsDemo, RealPeople } from './demo-data.js';
import type { DemoAccount } from './accounts-file.js';
import { seedCases } from './seed-cases.js';
import { seedRegister } from './seed-register.js';
import { seedPeople } from './seed-people.js';

/** Everybody of the demonstration with what they are, and a new token each: the old ones are gone with the file they stood in. */
const everybody = `
  SELECT p.id, p.name,
    coalesce((SELECT json_agg(json_build_object('seat', s.seat, 'role', s.role, 'region', s.region) ORDER BY s.seat)
      FROM seats s WHERE s.person_id = p.id AND s.until IS NULL), '[]') AS seats,
    (SELECT json_build_object('id', o.id, 'name', o.name) FROM representatives r JOIN organisations o ON o.id = r.organisation_id
      WHERE r.person_id = p.id AND r.until IS NULL ORDER BY r.since, o.id LIMIT 1) AS organisation
  FROM people p WHERE EXISTS (SELECT FROM access_tokens t WHERE t.person_id = p.id) ORDER BY p.id`;

async function renewTokens(manager: EntityManager): Promise<DemoAccount[]> {
  const people = await manager.query<({ id: string } & Omit<DemoAccount, 'token'>)[]>(everybody);
  await manager.query('DELETE FROM access_tokens');
  const accounts = people.map(({ id, ...rest }) => ({ id, account: { ...rest, token: newToken() } }));
  await manager.insert(
    AccessTokenEntity,
    accounts.map(({ id, account }) => ({ personId: id, tokenHash: tokenHash(account.token) })),
  );
  return accounts.map(({ account }) => account);
}

/** Written before the commit: a start that dies between the two makes the people again, never people without tokens. */
async function peopleOnce(source: DataSource, { dataDir }: Config, say: (line: string) => void): Promise<void> {
  await source.transaction(async (manager) => {
    const demo = await holdsDemo(manager);
    if (!demo && (await manager.count(PersonEntity)) > 0) throw new RealPeople();
    if (!demo) {
      say('Making the demo people.');
      await writeAccounts(dataDir, await seedPeople(manager));
    } else if ((await readAccounts(dataDir)).length === 0) {
      say('The file with the demo tokens is gone: making new ones.');
      await writeAccounts(dataDir, await renewTokens(manager));
    }
  });
}

/**
 * Loads the demonstration where it is not there yet: people with random tokens, then the cases that are missing.
 * The plain tokens go to `demo-accounts.json` in the data folder, readable by its user only.
 * @param say told about slow steps, one line each
 * @throws RealPeople
 */
export async function seedDemo(config: Config, say: (line: string) => void): Promise<void> {
  const source = await createDataSource(config.databaseUrl, { poolSize: 2 }).initialize();
  try {
    await peopleOnce(source, config, say);
    await seedCases(poolOf(source), say);
    await seedRegister(source, say);
    await putPastAside(poolOf(source));
  } finally {
    await source.destroy();
  }
}
