import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './trouble.js';
import type { Passwords } from './cluster.js';
import { names } from './cluster.js';

/** How to reach the embedded server: kept in `connection.json`, mode 0600. */
export interface Connection {
  readonly port: number;
  readonly passwords: Passwords;
}

const fileIn = (home: string): string => join(home, 'connection.json');

/** @throws where a cluster is there but its passwords are not. */
export function readConnection(home: string): Connection {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Connection;
  } catch {
    throw new Trouble(
      `The passwords of the database in ${home} cannot be read (connection.json): restore the file from a backup.`,
    );
  }
}

export function writeConnection(home: string, connection: Connection): void {
  writeFileSync(fileIn(home), `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fileIn(home), 0o600);
}

/** Address of a database for one of the roles. Loopback without TLS, whatever PGSSLMODE says. */
export function urlFor(connection: Connection, role: keyof Passwords, database: string = names.database): string {
  return `postgresql://${names[role]}:${connection.passwords[role]}@127.0.0.1:${connection.port}/${database}?sslmode=disable`;
}
