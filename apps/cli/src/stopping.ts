import { setTimeout as sleep } from 'node:timers/promises';

import { whenLauncherIsGone } from './launcher.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Longest wait for one step of an orderly stop, in milliseconds: longer than the longest request. */
const patience = 40_000;

/** Thrown out of a start that was interrupted; nothing went wrong. */
class Interrupted extends Error {}

/** What a start uses to be stoppable at any moment. */
export interface Stoppable {
  /** Names something that runs from now on; the last named is stopped first. */
  readonly running: (what: string, close: () => Promise<void>) => void;
  /** Goes on with the next step, unless a signal has come. */
  readonly next: <T>(step: () => Promise<T>) => Promise<T>;
  /** Resolves when a signal comes. */
  readonly signal: Promise<void>;
}

/**
 * Runs `work` and stops everything it started, in reverse order, when it ends, fails or is told to stop.
 * A signal that comes again is the same wish: npm passes Ctrl-C on to a process that the terminal has told already.
 */
export async function untilStopped(
  say: (line: string) => void,
  work: (stoppable: Stoppable) => Promise<void>,
): Promise<void> {
  const started: { what: string; close: () => Promise<void> }[] = [];
  const { signal, asked } = listen(say);
  const next = async <T>(step: () => Promise<T>): Promise<T> => {
    if (asked()) throw new Interrupted();
    return step();
  };
  try {
    await work({ running: (what, close) => void started.unshift({ what, close }), next, signal });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    for (const { what, close } of started) await stop(what, close, say);
    // A forgotten handle must not keep a stopped product alive.
    setTimeout(() => process.exit(), 1000).unref();
  }
}

function listen(say: (line: string) => void): { signal: Promise<void>; asked: () => boolean } {
  let asked = false;
  const signal = new Promise<void>((resolve) => {
    const ask = (): void => {
      if (!asked) say('\nStopping ...');
      asked = true;
      resolve();
    };
    for (const name of signals) process.on(name, ask);
    whenLauncherIsGone(ask);
  });
  return { signal, asked: () => asked };
}

async function stop(what: string, close: () => Promise<void>, say: (line: string) => void): Promise<void> {
  const late = sleep(patience, 'late' as const, { ref: false });
  try {
    if ((await Promise.race([close(), late])) === 'late') say(`Stopping ${what} takes too long; going on without it.`);
  } catch (error) {
    say(`Stopping ${what} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
