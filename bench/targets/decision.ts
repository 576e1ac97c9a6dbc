import { step } from '../../libs/engine/index.js';
import { readCase } from '../../apps/api/src/cases/store/read-case.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import { connect } from '../setup/connect.js';
import { eventOf } from './exchange.js';
import type { Assignment, Target, Turn } from './target.js';

/** Decisions between two looks at the time. */
const atOnce = 100;

/** Restoring and deciding alone, in one thread: what the engine costs of an act. */
export async function decisionTarget({ databaseUrl, cases, office }: Assignment): Promise<Target> {
  const database = await connect(databaseUrl);
  const [people] = office.clients;
  const stored = await readCase(poolOf(database), cases[0]?.[0] ?? '', null);
  await database.destroy();
  if (!stored || !people) throw new Error('There is no case to decide on.');
  const decide = (snapshot: typeof stored.snapshot, round: number): typeof stored.snapshot => {
    const { sender, ...event } = eventOf(round, people);
    const decision = step(snapshot, sender.actor, event, {}, stored.now);
    if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
    return decision.snapshot;
  };
  const waiting = decide(stored.snapshot, 0);
  const run = (seconds: number): Turn => {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < seconds * 1000; done += atOnce) {
      for (let i = 0; i < atOnce; i += 1) decide(i % 2 === 0 ? stored.snapshot : waiting, i % 2);
    }
    return { done, seconds: (performance.now() - start) / 1000, median: null, slowest1Percent: null };
  };
  return { run: (seconds) => Promise.resolve(run(seconds)) };
}
