/** Writes `table-<day>.ts` from `data/`: `node libs/regions/generate.ts`. The library itself reads no files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each table ever in force: its file and its first day. */
export const sources = [{ csv: 'icann_regions.csv', effectiveFrom: '2011-01-01' }] as const;

const header = 'iso_alpha2,cctld,icann_region,ralo';
const row = /^([A-Z]{2}),[a-z]{2},(?:(AF),AFRALO|(AP),APRALO|(EUR),EURALO|(LAC),LACRALO|(NA),NARALO)$/;

function rowsOf(csv: string): string[] {
  const [first, ...lines] = csv.trimEnd().split(/\r?\n/);
  if (first !== header) throw new Error(`expected the header ${header}, found ${first}`);
  const rows = lines.map((line, i) => {
    const [country, region] = (row.exec(line) ?? []).slice(1).filter((part) => part !== undefined);
    if (!country || !region) throw new Error(`line ${i + 2} is not a country with its region and RALO: ${line}`);
    return [country, region] as const;
  });
  if (new Map(rows).size !== rows.length) throw new Error('a country is listed twice');
  return rows.map(([country, region]) => `    ${country}: '${region}',`).sort();
}

/**
 * The TypeScript source of one table.
 * @throws Error for a line that is not a country with a region and the RALO of that region, or a country listed twice.
 */
export function renderTable(csv: string, effectiveFrom: string): string {
  return [
    `// Generated from data/ by generate.ts: do not edit.`,
    `import type { RegionTable } from './ralo.js';`,
    '',
    'export const table: RegionTable = {',
    `  effectiveFrom: '${effectiveFrom}',`,
    '  regions: {',
    ...rowsOf(csv),
    '  },',
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) {
  for (const { csv, effectiveFrom } of sources) {
    const text = readFileSync(join(import.meta.dirname, 'data', csv), 'utf8');
    writeFileSync(join(import.meta.dirname, `table-${effectiveFrom}.ts`), renderTable(text, effectiveFrom));
  }
}
