import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to do where there is no pgbench. */
export const howToInstall =
  'There is no pgbench, so the other figures have nothing to be compared with: on Debian and Ubuntu it comes with ' +
  '"apt-get install postgresql-contrib", on macOS with "brew install postgresql".';

/** Newest first where several versions are installed; Debian's folder is not on the PATH. */
function candidates(): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'pgbench'));
  const ofDebian = globSync('/usr/lib/postgresql/*/bin/pgbench').sort((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  );
  return [...ofDebian, ...onPath].filter((file) => existsSync(file));
}

/** The pgbench of this machine with its version, or null. */
export function findPgbench(): { readonly path: string; readonly version: string } | null {
  for (const path of candidates()) {
    try {
      return { path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() };
    } catch {
      continue;
    }
  }
  return null;
}
