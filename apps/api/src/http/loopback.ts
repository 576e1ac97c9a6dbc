import type { FastifyRequest } from 'fastify';

const loopbackAddress = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** Headers by which a proxy says that somebody else stands behind it. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * Does the request come from this machine itself? Also asks for a loopback name, so that a page elsewhere cannot read the
 * answer by pointing its own name here, and for no sign of a proxy, behind which everybody seems local.
 */
export function fromThisMachine({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): boolean {
  if (forwarded.some((name) => headers[name] !== undefined)) return false;
  return loopbackAddress.test(ip) && loopbackHost.test(headers.host ?? '');
}
