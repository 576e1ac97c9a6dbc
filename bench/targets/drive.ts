import type { Exchange, NextEvent } from './exchange.js';
import type { Turn } from './target.js';

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A turn out of the times of its acts, in milliseconds. */
export function turnOf(times: number[], seconds: number): Turn {
  times.sort((a, b) => a - b);
  return { done: times.length, seconds, median: at(times, 0.5), slowest1Percent: at(times, 0.99) };
}

/** Lets all clients act at the same time, each as fast as it gets answers. */
export async function drive(
  exchanges: readonly Exchange[],
  act: (event: NextEvent) => Promise<void>,
  seconds: number,
): Promise<Turn> {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const client = async (exchange: Exchange): Promise<void> => {
    for (let begun = performance.now(); begun < end; begun = performance.now()) {
      await act(exchange.next());
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(exchanges.map(client));
  return turnOf(times, (performance.now() - start) / 1000);
}
