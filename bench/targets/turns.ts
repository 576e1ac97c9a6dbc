import type { Target, TargetName, Turn } from './target.js';
import type { Rounds } from '../report/result.js';

/** Seconds before the first round that do not count: Node compiles what is hot, PostgreSQL fills its buffers. */
const warmUpSeconds = 3;

/** Lets every target have its turn in each round, one after the other: never two at the same time. */
export async function takeTurns(
  targets: ReadonlyMap<TargetName, Target>,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
  say: (line: string) => void,
): Promise<Rounds> {
  for (const [name, target] of targets) {
    say(`Warming up: ${name}`);
    await target.run(Math.min(warmUpSeconds, seconds));
  }
  const taken: Partial<Record<TargetName, Turn>>[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const turns: Partial<Record<TargetName, Turn>> = {};
    for (const [name, target] of targets) {
      const turn = await target.run(seconds);
      turns[name] = turn;
      say(`Round ${round} of ${rounds}, ${name}: ${Math.round(turn.done / turn.seconds)} per second`);
    }
    taken.push(turns);
  }
  return taken;
}
