import type { DemoAccount } from '../../api/src/demo/accounts-file.js';

/** The demo accounts, one a line: name, what they are, token. */
export function accountTable(accounts: readonly DemoAccount[]): string {
  const rows = accounts.map(({ name, seats, organisation, token }) => {
    const what =
      seats.map(({ seat, role }) => `${seat} (${role})`).join(', ') || `applicant, ${organisation?.name ?? ''}`;
    return [name, what, token] as const;
  });
  const width = (column: 0 | 1): number => Math.max(0, ...rows.map((row) => row[column].length));
  const [names, whats] = [width(0), width(1)];
  return rows.map(([name, what, token]) => `  ${name.padEnd(names)}  ${what.padEnd(whats)}  ${token}`).join('\n');
}
