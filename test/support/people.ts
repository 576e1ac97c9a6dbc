import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** Adds a person without any seat. */
export async function addPerson(database: DataSource, name = 'Somebody'): Promise<string> {
  const id = uuid();
  await database.query('INSERT INTO people (id, name) VALUES ($1, $2)', [id, name]);
  return id;
}
