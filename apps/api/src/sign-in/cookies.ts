import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { fromThisMachine } from '../http/loopback.js';

type Cookie = 'als' | 'als-flow';
type Asked = Pick<FastifyRequest, 'ip' | 'headers' | 'protocol'>;

/** A random value in base64url: 32 bytes have 43 characters. */
const value = /^[\w-]{43}$/;

/**
 * Whether a cookie has to do without `Secure`: a browser sends no secure cookie to a demonstration over plain HTTP on the
 * same machine. Nowhere else.
 */
function plain(config: Config, request: Asked): boolean {
  return config.demo && request.protocol === 'http' && fromThisMachine(request);
}

function nameOf(cookie: Cookie, config: Config, request: Asked): string {
  return plain(config, request) ? cookie : `__Host-${cookie}`;
}

/** What a cookie of ours holds; undefined where it is absent, doubled or cannot be ours. */
export function readCookie(cookie: Cookie, config: Config, request: Asked): string | undefined {
  const name = `${nameOf(cookie, config, request)}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name))
    .map((part) => part.slice(name.length));
  const [only] = found;
  return found.length === 1 && only !== undefined && value.test(only) ? only : undefined;
}

/**
 * Sets a cookie, or takes it away with null. Without an age it goes when the browser is closed.
 * @param seconds age
 */
export function setCookie(
  cookie: Cookie,
  content: string | null,
  { config, request, reply, seconds }: { config: Config; request: Asked; reply: FastifyReply; seconds?: number },
): void {
  const age = content === null ? 0 : seconds;
  const parts = [
    `${nameOf(cookie, config, request)}=${content ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(plain(config, request) ? [] : ['Secure']),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ];
  void reply.header('set-cookie', parts.join('; '));
}
