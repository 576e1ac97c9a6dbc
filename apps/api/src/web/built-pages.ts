import assets from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebEntry } from './web-entry.js';

/** Where pages come from. */
export interface Pages {
  readonly entry: WebEntry;
  /** Serves the files that pages need. */
  serveFiles(scope: FastifyInstance): Promise<void>;
  /** Whether a page may open any connection: only where it is being worked on. */
  readonly developing: boolean;
}

/** The interface as it was built. A file under `assets/` has the hash of its content in its name and is kept for ever. */
export async function builtPages(folder: string): Promise<Pages> {
  const entry = (await import(pathToFileURL(join(folder, 'server', 'index.js')).href)) as WebEntry;
  const immutable = `${sep}assets${sep}`;
  const serveFiles = async (scope: FastifyInstance): Promise<void> => {
    await scope.register(assets, {
      root: join(folder, 'client'),
      wildcard: false,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header(
          'cache-control',
          path.includes(immutable) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  };
  return { entry, serveFiles, developing: false };
}
