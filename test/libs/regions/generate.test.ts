import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTable, sources } from '../../../libs/regions/generate.js';

const folder = join(import.meta.dirname, '../../../libs/regions');

test.each(sources)('the table of $effectiveFrom is what generate.ts makes of $csv', ({ csv, effectiveFrom }) => {
  const table = join(folder, `table-${effectiveFrom}.ts`);
  expect(existsSync(table)).toBe(true);
  expect(readFileSync(table, 'utf8')).toBe(renderTable(readFileSync(join(folder, 'data', csv), 'utf8'), effectiveFrom));
});

const header = 'iso_alpha2,cctld,icann_region,ralo';

test.each([
  ['another header', 'iso,cctld,region,ralo\nAD,ad,EUR,EURALO'],
  ['a RALO of another region', `${header}\nAD,ad,EUR,APRALO`],
  ['an unknown region', `${header}\nAD,ad,XX,EURALO`],
  ['a missing column', `${header}\nAD,ad,EUR`],
  ['a country twice', `${header}\nAD,ad,EUR,EURALO\nAD,ad,AP,APRALO`],
])('a file with %s is refused', (_, csv) => {
  expect(() => renderTable(csv, '2011-01-01')).toThrow(Error);
  expect(renderTable(`${header}\nAD,ad,EUR,EURALO\n`, '2011-01-01')).toContain("    AD: 'EUR',");
});
