import { apiTarget } from './targets/api.js';
import { decisionTarget } from './targets/decision.js';
import { ormTarget } from './targets/orm.js';
import { serviceTarget } from './targets/service.js';
import type { Assignment, Target, WorkerName } from './targets/target.js';
import type { FromWorker, ToWorker } from './processes/worker-process.js';

const targets: Readonly<Record<WorkerName, (assignment: Assignment) => Target | Promise<Target>>> = {
  api: apiTarget,
  service: serviceTarget,
  orm: ormTarget,
  decision: decisionTarget,
};

let target: Target | null = null;

async function answer(message: ToWorker): Promise<FromWorker> {
  if ('assignment' in message) {
    target = await targets[message.target](message.assignment);
    return { ready: true };
  }
  if (!target) throw new Error('There has been no assignment.');
  return { turn: await target.run(message.seconds) };
}

// One target in a process of its own, told over the channel to its parent what to do.
process.on('message', (message) => {
  answer(message as ToWorker).then(
    (told) => process.send?.(told),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});
// Leaving by itself lets a CPU profile be written.
process.once('disconnect', () => process.exit());
