import compress from '@fastify/compress';
import assets from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';
import type { Config } from '../config.js';
import { Unforeseen } from '../http/problems/unforeseen.js';
import { PageDesk } from './page-desk.js';
import { sendFault } from './send-fault.js';
import type { WebEntry } from './web-entry.js';

/** Pages are read and sent to; every other method is the API's. */
const methods = ['GET', 'HEAD', 'POST'] as const;

/** Of the pages that are made for each reader: half the work of the highest, nearly the same size. */
const brotliQuality = 4;

/** A file under `assets/` has the hash of its content in its name and is kept for ever; all were compressed at the build. */
async function serveFiles(scope: FastifyInstance, folder: string): Promise<void> {
  const immutable = `${sep}assets${sep}`;
  await scope.register(assets, {
    root: join(folder, 'client'),
    wildcard: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes(immutable) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/**
 * Serves the interface on the same port as the API: everything that is not under `/api`.
 * @param folder what the interface was built into
 */
export async function mountWeb(application: NestFastifyApplication, folder: string, config: Config): Promise<void> {
  const entry = (await import(pathToFileURL(join(folder, 'server', 'index.js')).href)) as WebEntry;
  const server = application.getHttpAdapter().getInstance();
  const unforeseen = application.get(Unforeseen);
  const desk = new PageDesk(entry, server, config, unforeseen);
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => sendFault(error, request, reply, unforeseen));
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
    });
    await serveFiles(scope, folder);
    scope.route({
      method: [...methods],
      url: '/*',
      handler: (request, reply) =>
        /^\/api(?:[/?]|$)/.test(request.url) ? reply.callNotFound() : desk.answer(request, reply),
    });
  });
}
