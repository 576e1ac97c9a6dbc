import { loadavg } from 'node:os';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { findChromium } from '../../test/browser/support/find-chromium.js';
import { launch } from '../../test/browser/support/launch.js';
import { openDemoOffice } from '../../test/support/demo-office.js';
import { measureOnce } from './measure.js';
import { printed, resultOf } from './result.js';
import type { Result } from './result.js';
import { slowLink } from './slow-link.js';

interface Options {
  readonly rounds: number;
  readonly json: boolean;
  readonly check: boolean;
}

const exitCodes = { measured: 0, failed: 1, usage: 2 } as const;

const say = (line: string): void => console.error(line);

const help = `
The link carries ${slowLink.bitsPerSecond / 1000} kbit/s and answers after ${slowLink.latency} ms; the processor is slowed down ${slowLink.processor} times.
"Usable": a question and the button that sends the form are drawn; neither waits for script. Sizes are those that go over the wire.

Exit codes: 0 measured; 1 failed, or an aim was missed (with --check); 2 wrong arguments.`;

const atLeastOne = (value: string): number => {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, at least 1.');
};

function readOptions(argv: readonly string[]): Options {
  return new Command('npm run measure:pages --')
    .description('measures the application form on a cheap phone with a slow link')
    .option('--rounds <number>', 'each with a browser that remembers nothing; medians are shown', atLeastOne, 5)
    .option('--json', 'print the result as JSON', false)
    .option('--check', 'fail where an aim is missed', false)
    .addHelpText('after', help)
    .exitOverride()
    .parse(argv)
    .opts<Options>();
}

async function measure(rounds: number): Promise<Result> {
  const [load = 0] = loadavg();
  if (load > 1) say(`Others use this machine (load ${load.toFixed(1)}): times will be too long.`);
  const browser = await launch(await findChromium(say));
  const office = await openDemoOffice();
  try {
    const taken = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await measureOnce(browser, office));
    return resultOf(taken);
  } finally {
    await office.close();
    await browser.close();
  }
}

async function run(): Promise<number> {
  const { rounds, json, check } = readOptions(process.argv);
  const result = await measure(rounds);
  console.log(json ? JSON.stringify(result, null, 2) : printed(result));
  return check && result.missed.length > 0 ? exitCodes.failed : exitCodes.measured;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.measured : exitCodes.usage;
  else {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = exitCodes.failed;
  }
}
