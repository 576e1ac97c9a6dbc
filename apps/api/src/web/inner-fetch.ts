import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/** What the visitor's browser and the proxies before us say; the API decides by it who asks, from where, and how often. */
const passedOn = [
  'cookie',
  'host',
  'origin',
  'sec-fetch-site',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'forwarded',
  'x-real-ip',
  'via',
] as const;

/** Statuses whose answer has no body; `Response` refuses one. */
const bodiless = new Set([101, 204, 205, 304]);

function headersFor(visitor: FastifyRequest, asked: Request): Record<string, string> {
  const own = passedOn.flatMap((name): [string, string][] => {
    const value = visitor.headers[name];
    return value === undefined ? [] : [[name, [value].flat().join(', ')]];
  });
  return { ...Object.fromEntries(own), 'x-request-id': visitor.id, ...Object.fromEntries(asked.headers) };
}

/**
 * The API as a page's visitor would reach it, without the network: the same guards, checks and problems.
 * @param cookies takes what the API sets, to go out with the page
 */
export function innerFetch(server: FastifyInstance, visitor: FastifyRequest, cookies: string[]): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const { pathname, search } = new URL(asked.url);
    const answer = await server.inject({
      method: asked.method,
      url: pathname + search,
      headers: headersFor(visitor, asked),
      remoteAddress: visitor.socket.remoteAddress ?? '127.0.0.1',
      ...(asked.body ? { payload: Readable.fromWeb(asked.body) } : {}),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
    }
    cookies.push(...headers.getSetCookie());
    const body = bodiless.has(answer.statusCode) ? null : new Uint8Array(answer.rawPayload);
    return new Response(body, { status: answer.statusCode, headers });
  };
}
