import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const wellFormed = /^[\w.-]{1,64}$/;

/**
 * Name of one request in logs, problems and the trail: the caller's `X-Request-Id` when it is 1-64 letters, digits, `.`,
 * `_` or `-`, otherwise a new UUID.
 */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}
