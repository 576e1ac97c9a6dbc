import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { EmbeddedPostgres } from '../../apps/cli/src/postgres/index.js';
import { AlreadyRunning, joinEmbedded, openEmbedded } from '../../apps/cli/src/postgres/index.js';
import { killUnfinished, processesWith, Running, until } from '../support/processes.js';
import { temporaryHome } from '../support/postgres.js';

jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux' ? test : test.skip;

let folder: string;
let dataDir: string;
let said: string[];
let opened: EmbeddedPostgres[];

const open = async (dir = dataDir): Promise<EmbeddedPostgres> => {
  const database = await openEmbedded(dir, (line) => said.push(line));
  opened.push(database);
  return database;
};

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(text)).rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
};

const write = async (database: EmbeddedPostgres): Promise<void> => {
  await query(database.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS value');
  await query(database.ownerUrl, 'GRANT SELECT ON kept TO als_app');
};
const read = (database: EmbeddedPostgres) => query(database.url, 'SELECT value FROM kept');
const postmaster = (home: string): number =>
  Number(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

beforeEach(() => {
  folder = temporaryHome();
  dataDir = join(folder, 'data');
  said = [];
  opened = [];
});

afterEach(async () => {
  await killUnfinished();
  for (const database of opened) {
    await database.stop();
    rmSync(database.home, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('starting and stopping', () => {
  test('a second start finds the data of the first, at the same port and with the same passwords', async () => {
    const first = await open();
    expect(said.at(-1)).toContain('Making the database');
    await write(first);
    await first.stop();
    expect(existsSync(join(first.home, 'cluster/postmaster.pid'))).toBe(false);

    said = [];
    const second = await open();
    expect(said).toEqual([]);
    expect(second.url).toBe(first.url);
    expect(await read(second)).toEqual([42]);
  });

  test('the passwords are for the starting user only, and nobody comes in without one', async () => {
    const { url, home } = await open();
    expect(statSync(join(home, 'connection.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(home, 'cluster/pg_hba.conf'), 'utf8')).not.toContain('trust');
    for (const user of ['als_app', 'als_owner', 'als_superuser']) {
      const guess = new URL(url);
      guess.username = user;
      guess.password = 'guess';
      await expect(query(guess.href, 'SELECT 1 AS value')).rejects.toThrow('password authentication failed');
    }
  });

  test('commits are durable, text is UTF-8 in code point order, and the application makes no tables', async () => {
    const { url } = await open();
    expect(
      await query(
        url,
        `SELECT current_setting(name) AS value FROM unnest(ARRAY['fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'TimeZone',
          'listen_addresses']) AS name`,
      ),
    ).toEqual(['on', 'on', 'on', 'UTF8', 'UTC', '127.0.0.1']);
    expect(await query(url, `SELECT x AS value FROM unnest(ARRAY['é', 'z', 'B', 'a']) AS x ORDER BY x`)).toEqual([
      'B',
      'a',
      'z',
      'é',
    ]);
    await expect(query(url, 'CREATE TABLE mine (value int)')).rejects.toThrow('permission denied');
  });

  test('what a start killed half-way left of a cluster is thrown away', async () => {
    mkdirSync(join(dataDir, 'postgres/cluster.unfinished/base'), { recursive: true });
    expect(await query((await open()).url, 'SELECT 1 AS value')).toEqual([1]);
  });

  test('data of another version of PostgreSQL are left alone', async () => {
    const first = await open();
    const { home } = first;
    await first.stop();
    writeFileSync(join(home, 'cluster/PG_VERSION'), '9\n');
    await expect(open()).rejects.toThrow('were written by PostgreSQL 9');
  });
});

describe('two on one folder', () => {
  test('a second product is refused, a command works beside the first', async () => {
    const holder = new Running(['test/support/hold-postgres.js', dataDir]);
    await holder.prints(/^open$/m);
    await expect(open()).rejects.toThrow(AlreadyRunning);

    const beside = await joinEmbedded(dataDir, () => undefined);
    await write(beside);
    await beside.stop();
    expect(await read(beside)).toEqual([42]);

    holder.kill('SIGKILL');
    await holder.end;
    expect(await read(await open())).toEqual([42]);
  });
});

describe('after a kill', () => {
  onLinux('the server ends with the process that started it', async () => {
    const holder = new Running(['test/support/hold-postgres.js', dataDir]);
    await holder.prints(/^open$/m);
    await write(await joinEmbedded(dataDir, () => undefined));
    const pid = postmaster(join(dataDir, 'postgres'));
    holder.kill('SIGKILL');
    await until(() => !processesWith(join(dataDir, 'postgres')).includes(pid));
    expect(await read(await open())).toEqual([42]);
  });

  onLinux('a server that was left over is stopped and its data are there', async () => {
    const holder = new Running(['test/support/hold-postgres.js', dataDir]);
    await holder.prints(/^open$/m);
    await write(await joinEmbedded(dataDir, () => undefined));
    const pid = postmaster(join(dataDir, 'postgres'));
    for (const guardian of processesWith(`als-guardian ${pid}`)) process.kill(guardian, 'SIGKILL');
    holder.kill('SIGKILL');
    await holder.end;
    expect(processesWith(join(dataDir, 'postgres'))).toContain(pid);

    expect(await read(await open())).toEqual([42]);
    expect(said).toEqual([expect.stringContaining('left over')]);
    expect(processesWith(join(dataDir, 'postgres'))).not.toContain(pid);
  });

  onLinux('a killed server comes up again by itself, at the same address', async () => {
    const database = await open();
    await write(database);
    const pid = postmaster(database.home);
    process.kill(pid, 'SIGKILL');
    await until(() => said.some((line) => line.includes('SIGKILL')));
    await until(() => existsSync(join(database.home, 'cluster/postmaster.pid')) && postmaster(database.home) !== pid);
    await until(() => readFileSync(join(database.home, 'cluster/postmaster.pid'), 'utf8').includes('ready'));
    expect(await read(database)).toEqual([42]);
  });

  test('a process that has the id of a dead server now is left alone', async () => {
    const first = await open();
    const { home } = first;
    await first.stop();
    const innocent = new Running(['-e', 'setInterval(() => undefined, 1000)']);
    writeFileSync(join(home, 'cluster/postmaster.pid'), `${innocent.child.pid}\n`);
    expect(await query((await open()).url, 'SELECT 1 AS value')).toEqual([1]);
    expect(innocent.child.exitCode).toBeNull();
    innocent.kill('SIGKILL');
    expect(await innocent.end).toBe('SIGKILL');
  });
});

describe('in a folder that others cannot enter', () => {
  let closed: string;

  beforeEach(() => {
    closed = mkdtempSync(join(tmpdir(), 'als-closed-'));
  });

  afterEach(() => rmSync(closed, { recursive: true, force: true }));

  test('the data are found again, outside where root starts it', async () => {
    const first = await open(join(closed, 'data'));
    expect(first.home.startsWith(closed)).toBe(!isRoot);
    await write(first);
    await first.stop();
    expect(await read(await open(join(closed, 'data')))).toEqual([42]);
  });

  test('a copy of the data folder does not run on the data of the original', async () => {
    const first = await open(join(closed, 'data'));
    const { home } = first;
    await first.stop();
    cpSync(join(closed, 'data'), join(closed, 'copy'), { recursive: true });
    if (!isRoot) {
      // The data themselves were copied: the copy runs on them. cpSync does not keep the mode that PostgreSQL insists on.
      chmodSync(join(closed, 'copy/postgres/cluster'), 0o700);
      expect((await open(join(closed, 'copy'))).home).not.toBe(home);
      return;
    }
    await expect(open(join(closed, 'copy'))).rejects.toThrow('is a copy of');

    rmSync(join(closed, 'data'), { recursive: true });
    expect((await open(join(closed, 'copy'))).home).toBe(home);
  });
});
