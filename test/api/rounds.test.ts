import { expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Rounds } from '../../apps/api/src/background/rounds.js';

Logger.overrideLogger(false);

/** Work whose looks end as is said, and promises of each look. */
function turns(answers: readonly (boolean | Error)[]): { work: Rounds; reached: (n: number) => Promise<void> } {
  let count = 0;
  const waiting = new Map<number, () => void>();
  const look = (): Promise<boolean> => {
    const answer = answers[count] ?? false;
    count += 1;
    waiting.get(count)?.();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const reached = (n: number): Promise<void> =>
    n <= count ? Promise.resolve() : new Promise((resolve) => waiting.set(n, resolve));
  return { work: new Rounds({ what: 'Turns', look, pause: 1 }), reached };
}

test('it looks again and again, also after failures', async () => {
  const { work, reached } = turns([true, new Error('away'), new Error('away'), false, true]);
  work.onApplicationBootstrap();
  await reached(7);
  await work.beforeApplicationShutdown();
});

test('beginning twice is beginning once', async () => {
  const at: number[] = [];
  let running = 0;
  const work = new Rounds({
    what: 'Turns',
    look: async () => {
      running += 1;
      at.push(running);
      await Promise.resolve();
      running -= 1;
      return at.length < 20;
    },
    pause: 60_000,
  });
  work.onApplicationBootstrap();
  work.onApplicationBootstrap();
  await until(() => at.length === 20);
  await work.beforeApplicationShutdown();
  expect(new Set(at)).toEqual(new Set([1]));
});

test('it ends when the round in hand is done, which is told to hurry, and begins none after it', async () => {
  let begun = 0;
  let told: AbortSignal | undefined;
  let finish = (): void => undefined;
  const look = (stopping: AbortSignal): Promise<boolean> => {
    begun += 1;
    told = stopping;
    return new Promise((resolve) => {
      finish = () => resolve(true);
    });
  };
  const work = new Rounds({ what: 'Turns', look, pause: 1 });
  work.onApplicationBootstrap();
  await until(() => begun === 1);
  let ended = false;
  const end = work.beforeApplicationShutdown().then(() => {
    ended = true;
  });
  await Promise.resolve();
  expect([ended, told?.aborted]).toEqual([false, true]);
  finish();
  await end;
  expect(begun).toBe(1);
});

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}
