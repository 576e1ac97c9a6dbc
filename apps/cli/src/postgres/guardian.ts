import { spawn } from 'node:child_process';

/** Watches a server on behalf of this process. */
export interface Guardian {
  /** The server has stopped: nothing to watch any more. */
  release(): void;
}

/*
 * The shell's standard input is a pipe that only this process holds. When this process dies, however it dies, the read
 * ends without a word and the server is told to stop. `-INT` is PostgreSQL's orderly stop.
 */
const script = `
read -r word && exit 0
kill -INT "$1" 2>/dev/null
[ -n "$2" ] || exit 0
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  kill -0 "$1" 2>/dev/null || break
  sleep 0.25
done
rm -rf -- "$2"
`;

/**
 * Makes a server stop when this process is gone, even by `kill -9`, and removes `disposable` after it.
 * Windows has no such shell: there the next start stops what was left over.
 */
export function guard(pid: number, disposable?: string): Guardian {
  if (process.platform === 'win32') return { release: () => undefined };
  const child = spawn('/bin/sh', ['-c', script, 'als-guardian', String(pid), disposable ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  child.unref();
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  (child.stdin as unknown as { unref(): void }).unref();
  return { release: () => child.stdin.end('released\n') };
}
