import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../../../../../libs/problems/index.js';
import { parseJson } from './parse-json.js';
import { takesFiles } from './takes-files.js';

const otherCharset = /;\s*charset\s*=\s*"?(?!utf-?8\b)/i;

function jsonOf(request: FastifyRequest, bytes: Buffer): unknown {
  if (otherCharset.test(request.headers['content-type'] ?? '')) {
    throw new ProblemError('unsupported-media-type', 'JSON is read as UTF-8; another charset was named.');
  }
  return parseJson(bytes);
}

/**
 * Makes strict JSON the only body that is read: everything else is 415 before a byte of it is looked at. Forms with files
 * are left, unread, to the routes that take them.
 */
export function acceptOnlyJson(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    try {
      done(null, jsonOf(request, bytes));
    } catch (error) {
      done(error as Error);
    }
  });
  instance.addContentTypeParser('multipart/form-data', (request, _stream, done) => {
    done(takesFiles(request) ? null : new ProblemError('unsupported-media-type', 'Send the body as application/json.'));
  });
}
