import { dayMs } from '../../../../libs/calendar/index.js';
import type { JsonObject, SeatHolder } from '../../../../libs/engine/index.js';
import { newestOf, procedures } from '../../../../workflows/index.js';
import { roles } from '../../../../workflows/shared/roles.js';
import { withOverrides } from '../../../../workflows/shared/rule.js';
import { organisation } from './actors.js';
import { Findings } from './findings.js';
import { readAls } from './read-als.js';
import { optionalRegion, readSeats } from './read-seats.js';
import { ScenarioError } from './scenario.js';
import type { As, Scenario, ScenarioEvent } from './scenario.js';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that explain a scenario to its reader. */
const prose = ['$schema', 'title', 'description'];

function readAs(value: unknown, pointer: string, found: Findings): As {
  const { role, seat, region, person } = found.object(value, pointer, ['role', 'seat', 'region', 'person']);
  const where = optionalRegion(region, `${pointer}/region`, found);
  return {
    role: found.word(role, `${pointer}/role`, roles) ?? 'auditor',
    ...(seat === undefined ? {} : { seat: found.identifier(seat, `${pointer}/seat`) }),
    ...(where === null ? {} : { region: where }),
    ...(person === undefined ? {} : { person: found.text(person, `${pointer}/person`) }),
  };
}

function readEvent(value: unknown, pointer: string, found: Findings): ScenarioEvent {
  const { at, as, type, payload } = found.object(value, pointer, ['at', 'as', 'type', 'payload', 'note']);
  return {
    at: found.instant(at, `${pointer}/at`),
    as: readAs(as, `${pointer}/as`, found),
    type: found.text(type, `${pointer}/type`, 100),
    payload: payload ?? {},
  };
}

const shown = (at: number): string => new Date(at).toISOString();

/** Longer than any case; reminders without end would take the machine's time for nothing. */
const longestYears = 50;

/** The first instant before its time or beyond all; those after it would only repeat the finding. */
function checkTimes(opened: number, events: readonly ScenarioEvent[], until: number | null, found: Findings): void {
  const times = [opened, ...events.map((e) => e.at), ...(until === null ? [] : [until])];
  const last = opened + longestYears * 365.25 * dayMs;
  const i = times.findIndex((at, n) => n > 0 && (at < (times[n - 1] ?? at) || at > last));
  if (i < 0) return;
  const [at = NaN, before = NaN] = [times[i], times[i - 1]];
  const pointer = i > events.length ? '/until' : `/events/${i - 1}/at`;
  const what =
    at > last
      ? `more than ${longestYears} years after the case was opened`
      : `before ${shown(before)}, which comes first: a scenario goes forward in time`;
  found.wrong(pointer, `is ${shown(at)}, ${what}`);
}

function readRules(value: unknown, procedure: string, found: Findings): JsonObject {
  if (value === undefined) return {};
  if (!isObject(value)) {
    found.wrong('/rules', 'must be an object');
    return {};
  }
  const { errors } = withOverrides(newestOf(procedure)?.rules ?? {}, value);
  if (newestOf(procedure)) errors.forEach((e) => found.wrong(`/rules${e.pointer}`, e.message));
  return value;
}

type Input = Pick<Scenario, 'form' | 'earlierCase' | 'organisation' | 'about'> & { seats: SeatHolder[] };

function readInput(value: unknown, procedure: string, opened: number, found: Findings): Input {
  const aboutAls = newestOf(procedure)?.opensWith !== undefined;
  const own = aboutAls ? ['als', 'ground'] : ['form'];
  const { form, seats, earlierCase, als, ground } = found.object(value ?? {}, '/input', [
    'seats',
    'earlierCase',
    ...own,
  ]);
  if (form !== undefined && form !== null && !isObject(form)) found.wrong('/input/form', 'must be an object');
  return {
    ...(aboutAls ? readAls(als, ground, opened, found) : { organisation, about: null }),
    form: isObject(form) ? form : null,
    seats: readSeats(seats, '/input/seats', found),
    earlierCase:
      earlierCase === undefined || earlierCase === null ? null : found.text(earlierCase, '/input/earlierCase'),
  };
}

function readProcedure(value: unknown, found: Findings): string {
  const name = found.text(value, '/procedure');
  const known = [...new Set(procedures.map((p) => p.name))].join(', ');
  if (name !== '' && !newestOf(name)) found.wrong('/procedure', `must be one of ${known}`);
  return name;
}

/**
 * Reads a scenario out of parsed JSON. Payloads and the form are taken as they are: the procedure judges them.
 * @throws ScenarioError with everything that is wrong, by JSON pointer.
 */
export function readScenario(value: unknown): Scenario {
  const found = new Findings();
  const known = ['procedure', 'opened', 'input', 'rules', 'events', 'until', ...prose];
  const members = found.object(value, '', known);
  if (!isObject(value)) throw new ScenarioError([{ pointer: '', message: 'A scenario must be a JSON object.' }]);
  const procedure = readProcedure(members.procedure, found);
  const opened = found.instant(members.opened, '/opened');
  const input = readInput(members.input, procedure, opened, found);
  const rules = readRules(members.rules, procedure, found);
  const events = found.list(members.events, '/events').map((e, i) => readEvent(e, `/events/${i}`, found));
  const until = members.until === undefined ? null : found.instant(members.until, '/until');
  checkTimes(opened, events, until, found);
  if (found.problems.length > 0) throw new ScenarioError(found.problems);
  const { ignored } = found;
  return { procedure, opened, ...input, rules, events, until: until ?? events.at(-1)?.at ?? opened, ignored };
}
