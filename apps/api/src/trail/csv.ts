/** What a spreadsheet would run as a formula. A number stays a number. */
const formula = /^[\s]*[=+\-@]|^[\t\r]/;
const number = /^-?\d+(?:\.\d+)?$/;

/**
 * One value as a field of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, so that what somebody wrote into a case never runs on an auditor's machine.
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with a header line; lines end with CRLF. */
export function csv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
