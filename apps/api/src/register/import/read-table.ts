import { LineErrors } from '../../people/exchange/line-errors.js';
import type { LineError } from '../../people/exchange/line-errors.js';
import { readCsv, unguarded } from '../../people/exchange/read-csv.js';

/** A line of a table with what is wrong with it. */
export interface TableLine<C extends string> {
  /** Counted from 1, the header being the first. */
  readonly line: number;
  /** As they stood in the file. */
  readonly fields: readonly string[];
  /** By column; empty where the file has no such column. */
  readonly values: Readonly<Record<C, string>>;
  readonly errors: readonly LineError[];
}

/** A file of lines under a header. */
export interface Table<C extends string> {
  readonly header: readonly string[];
  readonly lines: readonly TableLine<C>[];
}

/** Whether a text is what its column may hold. */
export type Fits = (text: string) => boolean;

/** What a column may hold, and what is said where it holds something else. An empty field is not asked. */
export type Checks<C extends string> = Readonly<Partial<Record<C, readonly [Fits, string]>>>;

/** How a table looks. */
export interface TableOf<C extends string> {
  readonly columns: readonly C[];
  /** May not be empty. */
  readonly required: readonly C[];
  readonly checks: Checks<C>;
}

function headerOf<C extends string>(fields: readonly string[], { columns, required }: TableOf<C>): C[] {
  const names = fields.map((name) => name.trim().toLowerCase());
  const unknown = names.filter((name) => !(columns as readonly string[]).includes(name));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  const missing = required.filter((name) => !names.includes(name));
  const quoted = unknown.map((name) => JSON.stringify(name)).join(', ');
  const message =
    (unknown.length > 0 && `There is no column ${quoted}; there are ${columns.join(', ')}.`) ||
    (twice !== undefined && `The column ${twice} stands there twice.`) ||
    (missing.length > 0 && `The column ${missing[0]} is missing.`);
  if (message) throw new LineErrors([{ line: 1, column: null, message }]);
  return names as C[];
}

/** PostgreSQL takes no such character in a text, and no reader sees one. */
const unprintable = /[^\P{Cc}\n\r\t]/u;

function errorsOf<C extends string>(
  line: number,
  values: Readonly<Record<C, string>>,
  { columns, required, checks }: TableOf<C>,
): LineError[] {
  return columns.flatMap((column): LineError[] => {
    const value = values[column];
    if (value === '') return required.includes(column) ? [{ line, column, message: 'is missing' }] : [];
    if (unprintable.test(value)) return [{ line, column, message: 'has a character that cannot be printed' }];
    const [fits, message] = checks[column] ?? [() => true, ''];
    return fits(value) ? [] : [{ line, column, message }];
  });
}

/**
 * Reads a file of lines under a header, whose columns may stand in any order and be left out.
 * @throws LineErrors where the header or the quoting is wrong: then no line can be trusted
 */
export function readTable<C extends string>(text: string, table: TableOf<C>): Table<C> {
  const [first, ...records] = readCsv(text.replace(/^\uFEFF/, ''));
  if (!first) throw new LineErrors([{ line: 1, column: null, message: 'The file is empty.' }]);
  const header = headerOf(first.fields, table);
  const lines = records.map(({ line, fields }): TableLine<C> => {
    const given = header.map((column, i): [C, string] => [column, unguarded(fields[i] ?? '').trim()]);
    const empty = table.columns.map((column): [C, string] => [column, '']);
    const values = Object.fromEntries([...empty, ...given]) as Record<C, string>;
    const message = `has ${fields.length} fields, the header has ${header.length}`;
    const errors = fields.length === header.length ? errorsOf(line, values, table) : [{ line, column: null, message }];
    return { line, fields, values, errors };
  });
  return { header: first.fields, lines };
}

/** The lines that are right and those that are not; lines that say the same of one key twice count as wrong. */
export function sorted<C extends string>(
  { lines }: Table<C>,
  keyOf: (line: TableLine<C>) => string | null,
  column: C,
): { readonly good: readonly TableLine<C>[]; readonly bad: readonly TableLine<C>[] } {
  const first = new Map<string, number>();
  const judged = lines.map((line): TableLine<C> => {
    const key = keyOf(line);
    const earlier = key === null ? undefined : first.get(key);
    if (key !== null && earlier === undefined) first.set(key, line.line);
    if (earlier === undefined) return line;
    const error = { line: line.line, column, message: `stands on line ${earlier} already` };
    return { ...line, errors: [...line.errors, error] };
  });
  return {
    good: judged.filter(({ errors }) => errors.length === 0),
    bad: judged.filter(({ errors }) => errors.length > 0),
  };
}
