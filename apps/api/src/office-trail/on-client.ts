import type { PoolClient } from 'pg';
import type { Transaction } from './record-in-office.js';

/** The transaction that is open on a connection. */
export function onClient(client: PoolClient): Transaction {
  return { query: async <T>(text: string, values?: unknown[]) => (await client.query(text, values)).rows as T };
}
