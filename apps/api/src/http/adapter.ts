import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { sendFaultPage } from '../web/fault-page.js';
import { acceptOnlyJson } from './body/register.js';
import { demoBanner } from './demo-banner.js';
import { endHeldRequest, fileTimeout, jsonTimeout } from './held-request.js';
import { isOfApi } from './is-of-api.js';
import { requestIdOf } from './request-id.js';
import type { RouteTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';
import { sendProblem } from './problems/send.js';
import { foreignProblem } from './problems/foreign.js';
import { unreadableRequest } from './problems/unreadable.js';
import { refuseUnusualUrl } from './unusual-url.js';

/** Longest part of a path that is looked at; a UUID has 36 characters. */
const maxParamLength = 100;

const unroutable = new ProblemError('malformed-request', 'The request could not be routed.');

type Settings = Pick<Config, 'bodyLimit' | 'demo' | 'signIn'>;

function headersOf(request: FastifyRequest, reply: FastifyReply, demo: boolean): void {
  const path = request.url.split('?')[0] ?? '/';
  void reply.headers(securityHeaders(path));
  void reply.header('x-request-id', request.id);
  if (demo) void reply.header('x-demo', demoBanner);
  // What may be kept says so itself; everything else depends on the reader.
  if (path.startsWith('/api/v1')) {
    void reply.headers({ 'cache-control': 'private, no-store', vary: 'authorization, cookie, acting-seat, accept' });
  }
}

function addHooks(instance: FastifyInstance, routes: RouteTable, demo: boolean): void {
  // The interface takes every address outside the API; that is no answer to what an address of the API allows.
  instance.addHook('onRoute', ({ method, url }) => {
    if (url !== '/*') routes.add(method, url);
  });
  instance.addHook('onRequest', (request, reply, done) => {
    headersOf(request, reply, demo);
    endHeldRequest(request);
    done(refuseUnusualUrl(request) ?? undefined);
  });
}

/**
 * The Fastify adapter as this product uses it: limits named, JSON the only body, and every error, also the router's and
 * Node's own, a problem document.
 */
export function createAdapter({ bodyLimit, demo, signIn }: Settings, routes: RouteTable): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout: fileTimeout,
    http: { headersTimeout: jsonTimeout },
    forceCloseConnections: true,
    trustProxy: signIn.trustedProxies.length > 0 ? [...signIn.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: requestIdOf,
    routerOptions: { maxParamLength },
    clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => unreadableRequest(error, socket),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      headersOf(request, reply, demo);
      const problem = foreignProblem(error) ?? unroutable;
      void (isOfApi(request.url) ? sendProblem(request, reply, problem) : sendFaultPage(reply, problem, request.id));
    },
  });
  const instance = adapter.getInstance();
  acceptOnlyJson(instance);
  addHooks(instance, routes, demo);
  return adapter;
}
