import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import type { Config } from '../config.js';
import { isOfApi } from '../http/is-of-api.js';
import { Unforeseen } from '../http/problems/unforeseen.js';
import type { Pages } from './built-pages.js';
import { PageDesk } from './page-desk.js';
import { sendFault } from './send-fault.js';

/** Pages are read and sent to; every other method is the API's. */
const methods = ['GET', 'HEAD', 'POST'] as const;

/** Of the pages that are made for each reader: half the work of the highest, nearly the same size. */
const brotliQuality = 4;

/** Serves the interface on the same port as the API: everything that is not under `/api`. */
export async function mountWeb(application: NestFastifyApplication, pages: Pages, config: Config): Promise<void> {
  const server = application.getHttpAdapter().getInstance();
  const unforeseen = application.get(Unforeseen);
  const desk = new PageDesk(pages, server, config, unforeseen);
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => sendFault(error, request, reply, unforeseen));
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } },
    });
    await pages.serveFiles(scope);
    scope.route({
      method: [...methods],
      url: '/*',
      handler: (request, reply) => (isOfApi(request.url) ? reply.callNotFound() : desk.answer(request, reply)),
    });
  });
}
