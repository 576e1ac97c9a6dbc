import { HttpException } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { ProblemCode } from '../../../../../libs/problems/index.js';

/** Fastify's and the router's own errors, each with the problem it is to a client and one sentence. */
const fastifyErrors: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload-too-large', 'The body is larger than this server accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'Send the body as application/json.'],
  FST_ERR_CTP_EMPTY_TYPE: ['unsupported-media-type', 'Send the body as application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-request', 'Content-Length and the length of the body differ.'],
  FST_ERR_BAD_URL: ['malformed-request', 'The path is not a valid URL path.'],
  FST_ERR_MAX_PARAM_LENGTH: ['uri-too-long', 'A part of the path is too long.'],
};

/** PostgreSQL's and the pool's ways of saying that the database cannot be reached or takes no more. */
const unavailable = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOENT|57P0[1-5]|08[0-9A-Z]{3}|53[0-9A-Z]{3})$/;
const exhausted = /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool after/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function ofStatus(status: number): ProblemError | null {
  if (status === 401) return new ProblemError('not-signed-in', 'This needs a signed-in person.');
  if (status === 413) return new ProblemError('payload-too-large', 'The body is larger than this server accepts.');
  if (status === 415) return new ProblemError('unsupported-media-type', 'Send the body as application/json.');
  if (status === 503) return new ProblemError('too-busy', 'The server is shutting down.');
  return status >= 400 && status < 500 ? new ProblemError('malformed-request', 'The request could not be read.') : null;
}

/**
 * The problem that an error of the framework or of the database driver is to a client; null for what nobody foresaw.
 * Their own messages are not passed on: they can quote the request or name what is behind the server.
 */
export function foreignProblem(error: unknown): ProblemError | null {
  const code = codeOf(error);
  const known = fastifyErrors[code];
  if (known) return new ProblemError(...known);
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (code.startsWith('FST_')) return ofStatus((error as { statusCode?: number }).statusCode ?? 500);
  if (unavailable.test(code) || (error instanceof Error && exhausted.test(error.message))) {
    return new ProblemError('too-busy', 'The database cannot be reached or is at its limit; try again shortly.');
  }
  return null;
}
