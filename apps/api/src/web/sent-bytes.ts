import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Config } from '../config.js';
import { ProblemError } from '../../../../libs/problems/index.js';

/** What a form with a file adds around it, in bytes. */
const aroundFile = 65_536;

const withFile = 'multipart/form-data';
const withoutFile = 'application/x-www-form-urlencoded';

/** Read before a page sees it: what is no form, or too large, must be no fault of a page. */
async function bytesOf(body: Readable, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const tooLarge = (): ProblemError =>
  new ProblemError('payload-too-large', 'What was sent is larger than this server accepts.');

async function isReadable(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  const reading = new Response(bytes, { headers: { 'content-type': type } }).formData();
  return reading.then(
    () => true,
    () => false,
  );
}

/**
 * The form that somebody sent to a page, as it came.
 * @throws ProblemError where it is no form, cannot be read, or is larger than allowed; the last at once where the browser
 * says how long it is
 */
export async function sentBytes(
  request: FastifyRequest,
  { bodyLimit, documents }: Pick<Config, 'bodyLimit' | 'documents'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const type = request.headers['content-type'] ?? '';
  const kind = type.split(';')[0]?.trim().toLowerCase();
  if (kind !== withFile && kind !== withoutFile) {
    throw new ProblemError('unsupported-media-type', 'Pages take forms only.');
  }
  const limit = kind === withFile ? documents.perFile + aroundFile : bodyLimit;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const bytes = await bytesOf(request.body as Readable, limit);
  if (kind === withFile && !(await isReadable(bytes, type))) {
    throw new ProblemError('unsupported-media-type', 'The form could not be read.');
  }
  return bytes;
}
