import '../../support/typescript.js';
import { buildWhenStale } from '../../../apps/cli/bin/build.js';
import startServer from '../../support/start.js';

/** Jest's global set-up of the project `browser`: what is served, what it is read with, and a database server. */
export default async function start() {
  const say = (line) => process.stderr.write(`${line}\n`);
  const { findChromium } = await import('./find-chromium.ts');
  process.env.ALS_CHROMIUM = await findChromium(say);
  await buildWhenStale(process.cwd(), say);
  await startServer();
}
