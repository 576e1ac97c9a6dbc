import { loadavg } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { poolOf } from '../apps/api/src/database/pool.js';
import { AlreadyRunning } from '../apps/cli/src/postgres/index.js';
import { Child } from './processes/child.js';
import { WorkerProcess } from './processes/worker-process.js';
import { findPgbench, howToInstall } from './pgbench/program.js';
import { printed } from './report/printed.js';
import { resultOf } from './report/result.js';
import type { Result } from './report/result.js';
import { CaseMaker } from './setup/cases.js';
import { connect } from './setup/connect.js';
import { openBenchDatabase } from './setup/database.js';
import { fillOffice } from './setup/office.js';
import { readOptions } from './setup/options.js';
import type { Options } from './setup/options.js';
import { PgbenchTarget } from './targets/pgbench.js';
import type { Target, TargetName } from './targets/target.js';
import { takeTurns } from './targets/turns.js';

const exitCodes = { measured: 0, failed: 1, usage: 2, noPgbench: 3, aimMissed: 4 } as const;

const say = (line: string): void => console.error(line);

/** Where what was opened is closed again, the last first. */
type Closing = (() => Promise<void>)[];

async function apiUrl(databaseUrl: string, { profile }: Options, closing: Closing): Promise<string> {
  const server = new Child('api-server.ts', [databaseUrl], profile);
  closing.push(() => server.close());
  return (await server.ask<{ url: string }>(null)).url;
}

async function prepare(options: Options, program: string | null, closing: Closing): Promise<Map<TargetName, Target>> {
  const { url: databaseUrl, close } = await openBenchDatabase(join(import.meta.dirname, '../data/bench'), say);
  closing.push(close);
  const database = await connect(databaseUrl);
  closing.push(() => database.destroy());
  const office = await fillOffice(poolOf(database), options.clients);
  const maker = new CaseMaker(database, office);
  const targets = new Map<TargetName, Target>();
  for (const name of options.only) {
    const ownCases = name === 'pgbench' || name === 'decision' ? options.clients : options.cases;
    say(`Opening ${ownCases} cases for ${name}`);
    const cases = await maker.make(ownCases / options.clients);
    const url = name === 'api' ? await apiUrl(databaseUrl, options, closing) : '';
    const assignment = { office, databaseUrl, apiUrl: url, cases };
    if (name === 'pgbench') {
      if (program)
        targets.set(
          name,
          await PgbenchTarget.prepare(program, poolOf(database), assignment, options.cases / options.clients),
        );
      continue;
    }
    const worker = await WorkerProcess.start(name, assignment, options.profile);
    closing.push(() => worker.close());
    targets.set(name, worker);
  }
  return targets;
}

async function measure(options: Options): Promise<Result> {
  const closing: Closing = [];
  const [loadBefore = 0] = loadavg();
  const pgbench = findPgbench();
  if (loadBefore > 1)
    say(`Others use this machine (load ${loadBefore.toFixed(1)}): figures and ratios will be too low.`);
  try {
    const targets = await prepare(options, pgbench?.path ?? null, closing);
    const rounds = await takeTurns(targets, options, say);
    const { clients, cases, seconds } = options;
    return resultOf(rounds, { loadBefore, clients, cases, secondsPerTurn: seconds, pgbench: pgbench?.version ?? null });
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function run(): Promise<number> {
  const options = readOptions(process.argv);
  const result = await measure(options);
  console.log(options.json ? JSON.stringify(result, null, 2) : printed(result));
  if (options.only.includes('pgbench') && result.pgbench === null) {
    say(howToInstall);
    return exitCodes.noPgbench;
  }
  return options.check && result.ratios.some(({ met }) => !met) ? exitCodes.aimMissed : exitCodes.measured;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.measured : exitCodes.usage;
  else {
    say(error instanceof AlreadyRunning ? error.message : error instanceof Error ? (error.stack ?? '') : String(error));
    process.exitCode = exitCodes.failed;
  }
}
