import type { FastifyRequest } from 'fastify';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import type { Config } from '../config.js';
import { ProblemError } from '../../../../libs/problems/index.js';

/** What a form with a file adds around it, in bytes. */
const aroundFile = 65_536;

const tooLarge = (): ProblemError =>
  new ProblemError('payload-too-large', 'What was sent is larger than this server accepts.');

/**
 * The body of a form, cut off where it grows past what is allowed.
 * @throws ProblemError `payload-too-large` at once where the browser says how long it is
 */
export function limitedBody(
  request: FastifyRequest,
  { bodyLimit, documents }: Pick<Config, 'bodyLimit' | 'documents'>,
): Readable {
  const withFile = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  let left = withFile ? documents.perFile + aroundFile : bodyLimit;
  if (Number(request.headers['content-length'] ?? 0) > left) throw tooLarge();
  const limiter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(tooLarge());
      else done(null, chunk);
    },
  });
  return (request.body as Readable).pipe(limiter);
}
