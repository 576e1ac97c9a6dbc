import type { Config } from '../../api/src/config.js';
import type { Serving } from '../../api/src/main.js';
import { serve } from '../../api/src/main.js';
import type { Pages } from '../../api/src/web/built-pages.js';
import { CommandError } from './exit-codes.js';

/** How many ports after the usual one are tried where nobody has named one. */
const tries = 10;

/**
 * Serves on the configured port; where it is the usual one and taken, on the next that is free.
 * @param named whether the operator named the port: then only that one will do
 * @throws CommandError where the port is taken
 */
export async function serveAtFreePort(config: Config, pages: Pages, named: boolean): Promise<Serving> {
  const last = named ? config.port : config.port + tries;
  for (let port = config.port; port <= last; port += 1) {
    try {
      return await serve({ ...config, port }, { pages });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  const taken = named ? `Port ${config.port} is` : `Ports ${config.port} to ${last} are all`;
  throw new CommandError(`${taken} in use on ${config.host}: set PORT to a free one.`);
}
