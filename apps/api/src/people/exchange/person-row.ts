import { isTimeZone, isUUID } from 'class-validator';
import { languages } from '../../notices/letter-texts.js';
import type { Profile } from '../add-person.js';
import { emailPattern } from '../profile-fields.js';
import { plannedSeat } from '../seat-plan.js';
import { waysOfFilling } from '../seat.entity.js';
import type { FilledHow } from '../seat.entity.js';
import type { LineError } from './line-errors.js';
import { LineErrors } from './line-errors.js';
import { readCsv, unguarded } from './read-csv.js';

/** Columns of the file, one line for each term of each person, and one for each person without any. */
export const columns = [
  'id',
  'name',
  'email',
  'language',
  'time_zone',
  'seat',
  'since',
  'until',
  'filled_how',
] as const;
type Column = (typeof columns)[number];

/** A term in a file. */
export interface TermRow {
  readonly seat: string;
  /** Null: now, or whenever it was that the person came into it. */
  readonly since: Date | null;
  readonly until: Date | null;
  readonly how: FilledHow | null;
}

/** A line of the file. */
export interface PersonRow {
  readonly line: number;
  /** Null: whoever has the address. */
  readonly id: string | null;
  readonly profile: Profile;
  readonly term: TermRow | null;
}

type Values = Readonly<Record<Column, string>>;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;
const isInstant = (text: string): boolean => instant.test(text) && !Number.isNaN(Date.parse(text));
const oneOf =
  (words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(text);

/** What each column may hold; an empty one is checked where it is needed. */
const checks: Readonly<Record<Column, readonly [(text: string) => boolean, string]>> = {
  id: [(text) => isUUID(text), 'is not a UUID'],
  name: [(text) => text.trim() !== '' && text.length <= 200 && !/\p{Cc}/u.test(text), 'has 1 to 200 characters'],
  email: [(text) => emailPattern.test(text) && text.length <= 254, 'is not one address'],
  language: [oneOf(languages), `is one of ${languages.join(', ')}`],
  time_zone: [(text) => isTimeZone(text), 'is not a time zone, for example Africa/Dakar'],
  seat: [(text) => plannedSeat(text) !== null, 'is not a seat of the office'],
  since: [isInstant, 'is not an instant with its zone, for example 2026-04-09T00:00:00Z'],
  until: [isInstant, 'is not an instant with its zone, for example 2026-04-09T00:00:00Z'],
  filled_how: [oneOf(waysOfFilling), `is one of ${waysOfFilling.join(', ')}`],
};

function problemsOf(values: Values, line: number): LineError[] {
  const wrong = columns.flatMap((column): LineError[] => {
    const [fits, message] = checks[column];
    return values[column] === '' || fits(values[column]) ? [] : [{ line, column, message }];
  });
  if (values.name === '') wrong.push({ line, column: 'name', message: 'is missing' });
  if (values.id === '' && values.email === '') wrong.push({ line, column: 'email', message: 'is missing' });
  if (values.seat === '' && `${values.since}${values.until}${values.filled_how}` !== '') {
    wrong.push({ line, column: 'seat', message: 'is missing for this term' });
  }
  return wrong;
}

const orNull = (text: string): string | null => (text === '' ? null : text);
const dateOrNull = (text: string): Date | null => (text === '' ? null : new Date(text));

function toRow(
  { id, name, email, language, time_zone, seat, since, until, filled_how }: Values,
  line: number,
): PersonRow {
  const profile = {
    name,
    email: orNull(email)?.toLowerCase() ?? null,
    language: language || 'en',
    timeZone: time_zone || 'UTC',
  };
  const how = orNull(filled_how) as FilledHow | null;
  const term = seat === '' ? null : { seat, since: dateOrNull(since), until: dateOrNull(until), how };
  return { line, id: orNull(id)?.toLowerCase() ?? null, profile, term };
}

function headerOf(fields: readonly string[]): Column[] {
  const names = fields.map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !(columns as readonly string[]).includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  const message =
    unknown.length > 0
      ? `There is no column ${unknown.map((name) => JSON.stringify(name)).join(', ')}; there are ${columns.join(', ')}.`
      : twice.length > 0
        ? `The column ${twice[0]} stands there twice.`
        : null;
  if (message !== null) throw new LineErrors([{ line: 1, column: null, message }]);
  return names as Column[];
}

/**
 * Reads a file of people and seats. Columns may stand in any order; those left out are empty.
 * @throws LineErrors with everything that is wrong
 */
export function readPeople(text: string): PersonRow[] {
  const [first, ...records] = readCsv(text.replace(/^\uFEFF/, ''));
  if (!first) throw new LineErrors([{ line: 1, column: null, message: 'The file is empty.' }]);
  const header = headerOf(first.fields);
  const errors: LineError[] = [];
  const rows = records.map(({ line, fields }) => {
    const given = header.map((column, i) => [column, unguarded(fields[i] ?? '')]);
    const values = {
      ...Object.fromEntries(columns.map((column) => [column, ''])),
      ...Object.fromEntries(given),
    } as Values;
    if (fields.length === header.length) errors.push(...problemsOf(values, line));
    else errors.push({ line, column: null, message: `has ${fields.length} fields, the header has ${header.length}` });
    return toRow(values, line);
  });
  if (errors.length > 0) throw new LineErrors(errors);
  return rows;
}
