import type { FastifyRequest } from 'fastify';

function headersOf({ headers }: FastifyRequest): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return new Headers(entries);
}

/**
 * The request as the web standard has it.
 * @param body null for a request that only reads
 * @param signal ends when the visitor has gone
 */
export function toRequest(request: FastifyRequest, body: Uint8Array<ArrayBuffer> | null, signal: AbortSignal): Request {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  return new Request(url, {
    method: request.method,
    headers: headersOf(request),
    signal,
    ...(body ? { body } : {}),
  });
}
