import type { Command } from 'commander';
import { join } from 'node:path';
import type { Config } from '../../../api/src/config.js';
import { readAccounts } from '../../../api/src/demo/accounts-file.js';
import { databaseHoldsDemo } from '../../../api/src/demo/demo-data.js';
import { loadDemo } from '../load-demo.js';
import { builtPages } from '../../../api/src/web/built-pages.js';
import type { Pages } from '../../../api/src/web/built-pages.js';
import { pagesInDevelopment } from '../../../api/src/web/pages-in-development.js';
import { accountTable } from '../accounts.js';
import { bringUpToDate } from '../bring-up-to-date.js';
import { openEnvironment } from '../environment.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { serveAtFreePort } from '../serve-at-free-port.js';
import { untilStopped } from '../stopping.js';

/** `als start`: everything that runs. */
export function addStart(program: Command, root: string): void {
  program
    .command('start')
    .description('run the product: database where none is named, migrations, demo data on a first start, server')
    .option('--develop', 'draw the pages from their sources, anew after each change')
    .action(({ develop = false }: { develop?: boolean }) => start(root, develop));
}

const pagesOf = (root: string, develop: boolean): Promise<Pages> =>
  develop ? pagesInDevelopment(join(root, 'apps/web')) : builtPages(join(root, 'apps/web/dist'));

/** Runs until a signal comes. Every line but the last block tells of a step that takes time. */
function start(root: string, develop: boolean): Promise<void> {
  const say = (line: string): void => console.log(line);
  return untilStopped(say, async ({ running, next, signal }) => {
    const { config, close } = await openEnvironment(root, 'alone', say);
    running('the database', close);
    await next(() => prepare(config, say));
    const pages = await next(() => pagesOf(root, develop));
    const serving = await next(() => serveAtFreePort(config, pages, Boolean(process.env['PORT']?.trim())));
    running('the server', () => serving.close());
    await announce(config, serving.url, say);
    await signal;
  });
}

async function prepare(config: Config, say: (line: string) => void): Promise<void> {
  await bringUpToDate(config, say);
  await demoOrNot(config, say);
}

/** Demo data and demo mode belong together: invented people must not be taken for real ones, nor the other way round. */
async function demoOrNot(config: Config, say: (line: string) => void): Promise<void> {
  if (config.demoData) return loadDemo(config, say);
  if (config.demo || !(await databaseHoldsDemo(config.databaseUrl))) return;
  throw new CommandError(
    'The database holds demo data and demo mode is off. Set DEMO=1, or use another database.',
    exitCodes.usage,
  );
}

async function announce(config: Config, url: string, say: (line: string) => void): Promise<void> {
  if (config.demo) {
    const accounts = await readAccounts(config.dataDir);
    say(`\nDemo accounts (bearer tokens of this installation):\n${accountTable(accounts)}`);
  }
  say(`\nReady: ${url}\nStop with Ctrl-C.`);
}
