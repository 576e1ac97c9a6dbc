import { Command, InvalidArgumentError } from 'commander';
import type { TargetName } from '../targets/target.js';
import { targetNames } from '../targets/target.js';

/** What is measured, and for how long. */
export interface Options {
  /** Who act at the same time, each on cases of their own. */
  readonly clients: number;
  /** Cases of each target together; a multiple of the clients. */
  readonly cases: number;
  readonly rounds: number;
  /** Of one round of one target. */
  readonly seconds: number;
  readonly only: readonly TargetName[];
  readonly json: boolean;
  /** Whether a missed aim is a failure. */
  readonly check: boolean;
  /** Folder for CPU profiles of the processes under test; null for none. */
  readonly profile: string | null;
}

const help = `
What is measured and how to read it: bench/README.md. Progress goes to standard error, the result to standard output.

Exit codes: 0 measured; 1 failed; 2 wrong arguments; 3 measured, but there is no pgbench to compare with;
4 measured, an aim was missed (with --check only).`;

const atLeastOne = (value: string): number => {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, at least 1.');
};

const targetsOf = (value: string): TargetName[] => {
  const names = targetNames.filter((name) => value.split(',').includes(name));
  if (names.length > 0 && names.length === value.split(',').length) return names;
  throw new InvalidArgumentError(`It must be a list of ${targetNames.join(', ')}.`);
};

/**
 * Reads the command line.
 * @throws CommanderError after having printed what is wrong, or the help
 */
export function readOptions(argv: readonly string[]): Options {
  const command = new Command('npm run bench --')
    .description('measures acting on cases, beside pgbench doing the same writes on the same server')
    .option('--clients <number>', 'how many act at the same time', atLeastOne, 16)
    .option('--cases <number>', 'cases of each target, rounded up to a multiple of the clients', atLeastOne, 400)
    .option('--rounds <number>', 'rounds, in each of which every target has its turn', atLeastOne, 5)
    .option('--seconds <number>', 'length of one turn', atLeastOne, 5)
    .option('--only <targets>', `some of ${targetNames.join(', ')}`, targetsOf, [...targetNames])
    .option('--json', 'print the result as JSON', false)
    .option('--check', 'exit with 4 where an aim is missed', false)
    .option('--profile <folder>', 'write CPU profiles of the processes under test')
    .addHelpText('after', help)
    .exitOverride();
  const given = command.parse(argv).opts<Omit<Options, 'profile'> & { profile?: string }>();
  return {
    ...given,
    cases: Math.ceil(given.cases / given.clients) * given.clients,
    profile: given.profile ?? null,
  };
}
