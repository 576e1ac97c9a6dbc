import { LineErrors } from './line-errors.js';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field, quoted or not, and what ends it. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r)/y;

/**
 * Reads a CSV file (RFC 4180); lines may end in any of the usual ways and empty ones do not count.
 * @throws LineErrors where a quote stands in the middle of a field or is never closed
 */
export function readCsv(text: string): CsvRecord[] {
  const whole = /[\r\n]$/.test(text) ? text : `${text}\n`;
  const records: CsvRecord[] = [];
  let record: { line: number; fields: string[] } = { line: 1, fields: [] };
  let line = 1;
  field.lastIndex = 0;
  while (field.lastIndex < whole.length) {
    const match = field.exec(whole);
    if (!match) throw new LineErrors([{ line, column: null, message: 'has a quote that is not closed or not alone' }]);
    const [all, quoted, plain = '', ending] = match;
    record.fields.push(quoted?.replaceAll('""', '"') ?? plain);
    line += all.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (ending === ',') continue;
    records.push(record);
    record = { line, fields: [] };
  }
  return records.filter(({ fields }) => fields.length > 1 || fields[0] !== '');
}

/** What a spreadsheet runs as a formula, and what looks like such a text after it has been guarded. */
const formula = /^'*\s*[=+\-@]|^'*[\t\r]/;

/** A text that no spreadsheet runs: an apostrophe in front of what it would take for a formula. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was guarded. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
