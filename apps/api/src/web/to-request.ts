import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

function headersOf({ headers }: FastifyRequest): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return new Headers(entries);
}

/**
 * The request as the web standard has it; its body is read as it comes.
 * @param body null for a request that only reads
 * @param signal ends when the visitor has gone
 */
export function toRequest(request: FastifyRequest, body: Readable | null, signal: AbortSignal): Request {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  return new Request(url, {
    method: request.method,
    headers: headersOf(request),
    signal,
    ...(body ? { body: Readable.toWeb(body), duplex: 'half' } : {}),
  });
}
