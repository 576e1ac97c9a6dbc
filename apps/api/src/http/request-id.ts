import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Only a UUID is taken over: the id goes into the trail, where a name written into a header could never be erased. */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Name of one request in logs, problems and the trail: the caller's `X-Request-Id` where it is a UUID, otherwise a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && uuid.test(given) ? given.toLowerCase() : randomUUID();
}
