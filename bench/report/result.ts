import { cpus } from 'node:os';
import type { TargetName, Turn } from '../targets/target.js';

/** All turns, round by round. */
export type Rounds = readonly Partial<Record<TargetName, Turn>>[];

/** A figure over several rounds. */
export interface Figure {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A comparison within each round, and what is aimed at. */
export interface Ratio extends Figure {
  readonly of: TargetName;
  readonly to: TargetName;
  /** Least that the median should be. */
  readonly aim: number;
  readonly met: boolean;
}

export interface Result {
  readonly date: string;
  readonly machine: { readonly cpus: number; readonly model: string; readonly node: string };
  /** Load average of the last minute before the first turn: what others were doing. */
  readonly loadBefore: number;
  readonly clients: number;
  readonly cases: number;
  readonly secondsPerTurn: number;
  readonly pgbench: string | null;
  /** Acts per second. */
  readonly perSecond: Partial<Record<TargetName, Figure>>;
  /** Milliseconds, median over the rounds. */
  readonly latency: Partial<Record<TargetName, { readonly median: number; readonly slowest1Percent: number }>>;
  readonly ratios: readonly Ratio[];
}

const aims: readonly Pick<Ratio, 'of' | 'to' | 'aim'>[] = [
  { of: 'api', to: 'pgbench', aim: 0.25 },
  { of: 'service', to: 'pgbench', aim: 0.25 },
  { of: 'api', to: 'orm', aim: 2 },
  { of: 'service', to: 'orm', aim: 3 },
];

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [above = NaN, below = above] = [sorted[half], sorted.length % 2 === 0 ? sorted[half - 1] : undefined];
  return (above + below) / 2;
}

const figureOf = (values: readonly number[]): Figure => ({
  median: middle(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
});

const perSecond = ({ done, seconds }: Turn): number => done / seconds;

const turnsOf = (rounds: Rounds, name: TargetName): Turn[] => rounds.flatMap((round) => round[name] ?? []);

function ratioOf(rounds: Rounds, { of, to, aim }: (typeof aims)[number]): Ratio[] {
  const values = rounds.flatMap((round) => {
    const [a, b] = [round[of], round[to]];
    return a && b ? [perSecond(a) / perSecond(b)] : [];
  });
  if (values.length === 0) return [];
  const figure = figureOf(values);
  return [{ of, to, aim, ...figure, met: figure.median >= aim }];
}

/** What the rounds came to. Ratios are taken within each round first: what disturbs one turn often disturbs its neighbours. */
export function resultOf(
  rounds: Rounds,
  about: Pick<Result, 'loadBefore' | 'clients' | 'cases' | 'secondsPerTurn' | 'pgbench'>,
): Result {
  const names = Object.keys(rounds[0] ?? {}) as TargetName[];
  const timed = names.filter((name) => turnsOf(rounds, name).every(({ median }) => median !== null));
  const milliseconds = (name: TargetName, key: 'median' | 'slowest1Percent'): number =>
    middle(turnsOf(rounds, name).map((turn) => turn[key] ?? NaN));
  return {
    date: new Date().toISOString(),
    machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
    ...about,
    perSecond: Object.fromEntries(names.map((name) => [name, figureOf(turnsOf(rounds, name).map(perSecond))])),
    latency: Object.fromEntries(
      timed.map((name) => [
        name,
        { median: milliseconds(name, 'median'), slowest1Percent: milliseconds(name, 'slowest1Percent') },
      ]),
    ),
    ratios: aims.flatMap((aim) => ratioOf(rounds, aim)),
  };
}
