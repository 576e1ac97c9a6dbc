import type { Office } from '../setup/office.js';

/** Everything that is measured, in the order of the turns. */
export const targetNames = ['api', 'service', 'orm', 'pgbench', 'decision'] as const;
export type TargetName = (typeof targetNames)[number];

/** Targets that are made of our own code and run in a process each. */
export type WorkerName = Exclude<TargetName, 'pgbench'>;

/** What one turn of one target came to. */
export interface Turn {
  /** Acts that were accepted and committed; for `decision` decisions. */
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds from asking to the answer; null where a target does not tell. */
  readonly median: number | null;
  readonly slowest1Percent: number | null;
}

/** What a worker is told once, before its first turn. */
export interface Assignment {
  readonly office: Office;
  readonly databaseUrl: string;
  /** Address of the product; needed by `api` only. */
  readonly apiUrl: string;
  /** Cases of each client. */
  readonly cases: readonly (readonly string[])[];
}

/** Something that can be measured again and again. */
export interface Target {
  run(seconds: number): Promise<Turn>;
}
