import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import type { Pages } from './built-pages.js';
import type { WebEntry } from './web-entry.js';

/**
 * The interface from its sources, anew after each change: for whoever works on it.
 * @param folder sources of the interface
 */
export async function pagesInDevelopment(folder: string): Promise<Pages> {
  // Only here: the server needs no builder.
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: folder,
    configFile: join(folder, 'vite.config.ts'),
    server: { middlewareMode: true },
    appType: 'custom',
  });
  const load = (): Promise<WebEntry> => vite.ssrLoadModule('/server.ts') as Promise<unknown> as Promise<WebEntry>;
  return {
    entry: { handle: async (request, surroundings) => (await load()).handle(request, surroundings) },
    serveFiles: (scope: FastifyInstance) => {
      scope.addHook('onRequest', (request, reply, done) => vite.middlewares(request.raw, reply.raw, () => done()));
      scope.addHook('onClose', () => vite.close());
      return Promise.resolve();
    },
    developing: true,
  };
}
