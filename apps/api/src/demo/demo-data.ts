import type { EntityManager } from 'typeorm';
import { createDataSource } from '../database/index.js';

/** Demo data were asked for where there are people already: nobody is to become somebody by choosing them from a list. */
export class RealPeople extends Error {
  constructor() {
    super('The database holds people who are not of the demonstration: demo data are not loaded beside them.');
  }
}

/** Whether the people of the demonstration are here: only they have tokens of this kind. */
export async function holdsDemo(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [row] = await manager.query<{ demo: boolean }[]>('SELECT EXISTS (SELECT FROM access_tokens) AS demo');
  return row?.demo ?? false;
}

/** The same of a database that nobody is connected to yet. Its tables must be there. */
export async function databaseHoldsDemo(databaseUrl: string): Promise<boolean> {
  const source = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    return await holdsDemo(source);
  } finally {
    await source.destroy();
  }
}
