import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { EngineIncident } from '../../../../libs/engine/index.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { parseText } from '../play/parse-text.js';
import { play } from '../play/play.js';
import { printed } from '../play/print.js';
import { readScenario } from '../play/read-scenario.js';
import { reportOf } from '../play/report.js';
import { ScenarioError } from '../play/scenario.js';

const help = `
A scenario is a JSON file:
  { "procedure": "accreditation", "opened": "2026-01-05T09:00:00Z",
    "input": { "form": { ... }, "earlierCase": "...",
      "seats": [{ "seat": "AF-1", "region": "AFRALO", "holder": "...", "role": "alacMember", "chair": true }] },
    "rules": { "voteDays": 7 },
    "events": [{ "at": "2026-01-06T09:00:00Z", "as": { "role": "alacMember", "seat": "AF-1" },
      "type": "ballot.cast", "payload": { "choice": "yes" } }],
    "until": "2026-12-31T00:00:00Z" }
Only procedure, opened and events are needed. A seat without "holder" is filled, with "holder": null it is vacant;
its role is alacMember unless said otherwise; "chair": true gives its holder the seat ALAC-CHAIR too; BOARD-1 to BOARD-3
exist unless other boardReviewers are named. "as" needs a role and may have a seat, a region (RALO leaders) and a person:
the holder of the seat acts, else the person, else somebody of that role and region. Events stand in the order of time.
Time runs to the last event, or on to "until". Examples: workflows/accreditation/scenarios/.

Exit codes: 0 played, also when events were refused; 1 the procedure itself failed; 2 the file cannot be read or is no
scenario: everything that is wrong is listed with its JSON pointer.`;

/** `als play`: a procedure tried out without a database. */
export function addPlay(program: Command): void {
  program
    .command('play')
    .description('play a scenario through a procedure, in virtual time and without a database')
    .argument('<scenario>', 'JSON file, or - for standard input')
    .option('--json', 'print { state, decision, tally, deadlines, path, refused, ... }')
    .addHelpText('after', help)
    .action(async (file: string, options: { json?: boolean }) => playFile(file, options.json === true));
}

async function playFile(file: string, json: boolean): Promise<void> {
  const bytes = await read(file);
  try {
    const scenario = readScenario(parseText(bytes));
    for (const pointer of scenario.ignored) console.error(`Ignored: ${JSON.stringify(pointer)}`);
    const played = play(scenario);
    console.log(json ? JSON.stringify(reportOf(played), null, 2) : printed(played));
  } catch (error) {
    throw forPeople(error);
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new CommandError(`The scenario cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}

function forPeople(error: unknown): unknown {
  if (error instanceof ScenarioError) return new CommandError(error.message, exitCodes.usage);
  if (error instanceof EngineIncident) return new CommandError(`The procedure failed: ${error.message}`);
  return error;
}
