import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import { copyCase, stepsWritten } from '../pgbench/cases.js';
import { scriptFor } from '../pgbench/script.js';
import type { Script } from '../pgbench/script.js';
import { sampleSteps } from '../pgbench/steps.js';
import type { SampleStep } from '../pgbench/steps.js';
import type { Assignment, Target, Turn } from './target.js';

const run = promisify(execFile);

function numberIn(output: string, pattern: RegExp): number {
  const found = pattern.exec(output)?.[1];
  if (found === undefined) throw new Error(`pgbench said something else than expected:\n${output}`);
  return Number(found);
}

/** The hot statement alone, sent by pgbench: what this server can commit of it with this many connections. */
export class PgbenchTarget implements Target {
  private turns = 0;

  private constructor(
    private readonly program: string,
    private readonly pool: Pool,
    private readonly assignment: Assignment,
    private readonly samples: [SampleStep, SampleStep],
    private readonly casesPerClient: number,
  ) {}

  /** @param casesPerClient copies of the first case of the assignment that each client gets in each turn */
  static async prepare(
    program: string,
    pool: Pool,
    assignment: Assignment,
    casesPerClient: number,
  ): Promise<PgbenchTarget> {
    const [people] = assignment.office.clients;
    if (!people) throw new Error('There are no clients.');
    const samples = await sampleSteps(pool, assignment.cases[0]?.[0] ?? '', people);
    return new PgbenchTarget(program, pool, assignment, samples, casesPerClient);
  }

  /** On cases of its own each time, so that it begins where its script does. */
  async run(seconds: number): Promise<Turn> {
    const { assignment, casesPerClient } = this;
    const { cases } = assignment;
    this.turns += 1;
    const ids = `00000000-0000-7${String(this.turns).padStart(3, '0')}-8000-`;
    await copyCase(this.pool, cases[0]?.[0] ?? '', ids, cases.length * casesPerClient);
    const output = await this.execute(scriptFor(this.samples, casesPerClient, ids), seconds);
    const done = numberIn(output, /transactions actually processed: (\d+)/);
    const written = await stepsWritten(this.pool, ids);
    if (written !== done) throw new Error(`pgbench counts ${done} steps, but ${written} were written.`);
    const perSecond = numberIn(output, /tps = ([\d.]+) \(without initial connection time\)/);
    return { done, seconds: done / perSecond, median: null, slowest1Percent: null };
  }

  private async execute({ text, variables }: Script, seconds: number): Promise<string> {
    const url = new URL(this.assignment.databaseUrl);
    const clients = String(this.assignment.cases.length);
    const file = join(tmpdir(), `als-bench-${process.pid}.sql`);
    await writeFile(file, text, { mode: 0o600 });
    try {
      const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
      const load = ['-n', '-M', 'prepared', '-c', clients, '-j', '2', '-T', String(seconds), '-f', file, ...given];
      const server = ['-h', url.hostname, '-p', url.port, '-U', url.username, url.pathname.slice(1)];
      const env = { ...process.env, PGPASSWORD: url.password, PGSSLMODE: 'disable' };
      return (await run(this.program, [...load, ...server], { env })).stdout;
    } finally {
      await rm(file);
    }
  }
}
