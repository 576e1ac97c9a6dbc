import { setTimeout as pause } from 'node:timers/promises';

import { ProblemError } from '../../../../libs/problems/index.js';

/** In each round at least one writer gets through, so as many rounds as there can be writers at once on one case. */
const mostRounds = 64;

/** Milliseconds. Rounds drift apart by chance, or the same writers would meet again. */
const longestPause = 40;

/**
 * Does something until it gives a value; null means somebody else was first.
 * @throws ProblemError `too-busy` after {@link mostRounds}
 */
export async function again<T>(once: () => Promise<T | null>): Promise<T> {
  for (let round = 0; round < mostRounds; round += 1) {
    if (round > 0) await pause(Math.random() * Math.min(longestPause, 2 * round));
    const result = await once();
    if (result !== null) return result;
  }
  throw new ProblemError('too-busy', 'Too many people act on this case at the same instant. Try again.');
}

/** True for two requests with one key that were written at the same instant: the second finds the first when it looks again. */
export function isSameKeyAtOnce(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'idempotency_pkey';
}

/** Gives null instead of failing where another request with the same key was first. */
export async function unlessSameKey<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (isSameKeyAtOnce(error)) return null;
    throw error;
  }
}
